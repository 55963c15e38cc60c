using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Exports from messages to the domain, with the defaults and limits that the contract states.</summary>
internal static class ExportRequests
{
    private const int DefaultPageSize = 100;
    private const int MaxPageSize = 1_000;

    /// <summary>Reads an export, as the search that finds its articles.</summary>
    /// <param name="message">The request.</param>
    /// <param name="fields">The fields of the articles that are wanted.</param>
    /// <param name="pageSize">The largest number of articles in a message.</param>
    /// <exception cref="Errors.InvalidRequestException">Something is wrong with it.</exception>
    public static SearchRequest ToDomain(V1.ExportArticlesRequest message, out ArticleFields fields, out int pageSize)
    {
        var violations = new RequestViolations();
        fields = message.ReadMask is { Paths.Count: > 0 } ? ArticleFields.From(message.ReadMask, violations) : ArticleFields.Exported;
        pageSize = Math.Min(MaxPageSize, violations.NumberOrDefault("page_size", message.PageSize, DefaultPageSize, 1, int.MaxValue));
        violations.ThrowIfAny();

        // What both calls share is read, and refused, in one place.
        var search = SearchRequests.ToDomain(
            new V1.SearchArticlesRequest
            {
                Query = message.Query,
                Filter = message.Filter,
                Selections = { message.Selections },
                QueryOptions = message.QueryOptions,
                Highlight = new V1.HighlightOptions { Disabled = true },
                SortOrder = V1.SortOrder.Newest,
            },
            out _);
        return search with { Detail = fields.Detail };
    }
}
