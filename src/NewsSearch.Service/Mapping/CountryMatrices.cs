using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Who writes about whom: requests from messages to the domain, and answers back.</summary>
internal static class CountryMatrices
{
    private const int DefaultCountries = 10;
    private const int MaxCountries = 300;

    /// <summary>Reads a request.</summary>
    /// <param name="message">The request.</param>
    /// <exception cref="Errors.InvalidRequestException">Something is wrong with it.</exception>
    public static (SearchRequest Search, int SourceLimit, int MentionedLimit) ToDomain(V1.QueryCountryMatrixRequest message)
    {
        var violations = new RequestViolations();
        var search = new SearchRequest
        {
            Query = message.Query.Length == 0 ? "*" : message.Query,
            QueryOptions = QueryUnderstandings.ToDomain(message.QueryOptions, violations),
            Filter = SearchFilters.ToDomain(message.Filter, violations),
            Selections = Selections.ToDomain(message.Selections, violations),
        };
        var sources = violations.NumberOrDefault("source_limit", message.SourceLimit, DefaultCountries, 1, MaxCountries);
        var mentioned = violations.NumberOrDefault("mentioned_limit", message.MentionedLimit, DefaultCountries, 1, MaxCountries);
        violations.ThrowIfAny();
        return (search, sources, mentioned);
    }

    /// <summary>Writes an answer.</summary>
    public static V1.QueryCountryMatrixResponse ToMessage(CountryMatrix matrix, long snapshotSequence)
    {
        var message = new V1.QueryCountryMatrixResponse
        {
            Articles = matrix.Articles,
            OtherArticles = matrix.OtherArticles,
            SnapshotSequence = snapshotSequence,
        };
        message.Sources.AddRange(matrix.Sources.Select(FacetAnswers.ToMessage));
        message.Mentioned.AddRange(matrix.Mentioned.Select(FacetAnswers.ToMessage));
        message.Pairs.AddRange(matrix.Pairs.Select(pair => new V1.CountryPair
        {
            SourceCountry = pair.Source,
            MentionedCountry = pair.Mentioned,
            Articles = pair.Matches.Articles,
            Stories = pair.Matches.Stories,
            Lift = pair.Lift,
        }));
        return message;
    }
}
