namespace NewsSearch.FullText.Facets;

/// <summary>Which counter answers which request.</summary>
internal static class FacetCounters
{
    /// <summary>A counter for a facet.</summary>
    public static IFacetCounter For(FacetRequest request) => request switch
    {
        CountryFacetRequest country => new CountryCounter(country),
        DateFacetRequest date => new DateCounter(date),
        _ => throw new ArgumentException($"There is no counter for {request.GetType().Name}.", nameof(request)),
    };
}
