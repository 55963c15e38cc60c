using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Searches from messages to the domain, with the defaults and limits that the contract states.</summary>
internal static class SearchRequests
{
    private const int DefaultPageSize = 10;
    private const int MaxPageSize = 100;
    private const int MaxSkip = 10_000;

    /// <summary>Reads a search; what time it is, the caller adds.</summary>
    /// <param name="message">The request.</param>
    /// <param name="fields">The fields of the hits that are wanted.</param>
    /// <exception cref="Errors.InvalidRequestException">Something is wrong with it.</exception>
    public static SearchRequest ToDomain(V1.SearchArticlesRequest message, out ArticleFields fields)
    {
        var violations = new RequestViolations();
        if (string.IsNullOrWhiteSpace(message.Query))
        {
            violations.Add("query", "The query is missing; * finds every article.");
        }

        if (message is { Skip: not 0, PageToken.Length: > 0 })
        {
            violations.Add("skip", "It is not allowed together with page_token, which says where the page begins.");
        }

        fields = ArticleFields.From(message.ReadMask, violations) with { Unit = Highlighting.ToUnit(message.OffsetUnit, "offset_unit", violations) ?? OffsetUnit.Utf16Units };
        var search = new SearchRequest
        {
            Query = message.Query,
            QueryOptions = QueryUnderstandings.ToDomain(message.QueryOptions, violations),
            Filter = SearchFilters.ToDomain(message.Filter, violations),
            Selections = Selections.ToDomain(message.Selections, violations),
            Facets = Facets.ToDomain(message.Facets, violations),
            Order = ToOrder(message.SortOrder, violations),
            Ranking = Rankings.ToDomain(message.Ranking, violations),
            Grouping = Groupings.ToDomain(message.Grouping, violations),
            CountUpTo = Totals.ToDomain(message.TotalCount, violations),
            WithoutStories = message.TotalCount is { WithoutStories: true },
            PageSize = ToPageSize(message.PageSize, violations),
            Skip = violations.NumberOrDefault("skip", message.Skip, 0, 0, MaxSkip),
            Highlight = Highlighting.ToDomain(message.Highlight, violations),
            Detail = fields.Detail,
        };
        violations.ThrowIfAny();
        return search;
    }

    /// <summary>Reads the size of a page.</summary>
    public static int ToPageSize(int size, RequestViolations violations) =>
        Math.Min(MaxPageSize, violations.NumberOrDefault("page_size", size, DefaultPageSize, 1, int.MaxValue));

    private static HitOrder ToOrder(V1.SortOrder order, RequestViolations violations)
    {
        switch (order)
        {
            case V1.SortOrder.Unspecified or V1.SortOrder.Relevance:
                return HitOrder.Relevance;
            case V1.SortOrder.Newest:
                return HitOrder.Newest;
            case V1.SortOrder.Oldest:
                return HitOrder.Oldest;
            default:
                violations.Add("sort_order", $"{(int)order} is not a sort order.");
                return default;
        }
    }
}
