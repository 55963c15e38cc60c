using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Values of facets: requests from messages to the domain, and answers back.</summary>
internal static class FacetValueLists
{
    private const int MaxTextLength = 256;
    private const int DefaultLimit = 10;
    private const int MaxLimit = 1_000;

    /// <summary>Reads a request.</summary>
    /// <exception cref="Errors.InvalidRequestException">Something is wrong with it.</exception>
    public static FacetValuesRequest ToDomain(V1.ListFacetValuesRequest message)
    {
        var violations = new RequestViolations();
        if (message.Text.Length > MaxTextLength)
        {
            violations.Add("text", FormattableString.Invariant($"The text has {message.Text.Length} UTF-16 code units; at most {MaxTextLength} are looked for."));
        }

        var request = new FacetValuesRequest
        {
            Field = Field(message.Field, violations),
            Text = message.Text,
            Limit = violations.NumberOrDefault("limit", message.Limit, DefaultLimit, 1, MaxLimit),
            Order = FacetFields.ToOrder(message.Order, "order", violations),
            Search = new SearchRequest
            {
                Query = message.Query.Length == 0 ? "*" : message.Query,
                QueryOptions = QueryUnderstandings.ToDomain(message.QueryOptions, violations),
                Filter = SearchFilters.ToDomain(message.Filter, violations),
                Selections = Selections.ToDomain(message.Selections, violations),
            },
        };
        violations.ThrowIfAny();
        return request;
    }

    /// <summary>Writes an answer.</summary>
    public static V1.ListFacetValuesResponse ToMessage(FacetValueList list)
    {
        var message = new V1.ListFacetValuesResponse { OmittedValues = list.OmittedValues };
        message.Values.AddRange(list.Values.Select(FacetAnswers.ToMessage));
        return message;
    }

    private static FacetField Field(V1.FacetField field, RequestViolations violations) => FacetFields.ToLabelField(field, "field", violations) ?? default;
}
