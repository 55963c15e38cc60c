namespace NewsSearch.FullText.Facets;

/// <summary>Chooses the countries of a facet that are shown, and sorts them.</summary>
internal static class CountryFacets
{
    /// <summary>The counts of a facet with salience.</summary>
    public static CountryFacetCounts Result(CountryFacetRequest request, CountryCounter counter)
    {
        var (shown, omitted) = FirstValues.Of(counter.Counts(), Order(request.Order), count => count.Matches, count => count.Selected, request.Limit);
        return new CountryFacetCounts(request.Name, shown, omitted, counter.WithoutCountry);
    }

    private static Comparison<CountryCount> Order(FacetOrder order) => order switch
    {
        FacetOrder.Count => (x, y) => x.Matches.Articles != y.Matches.Articles
            ? y.Matches.Articles.CompareTo(x.Matches.Articles)
            : string.CompareOrdinal(x.Country, y.Country),
        FacetOrder.Salience => (x, y) => x.Salience != y.Salience
            ? Nullable.Compare(y.Salience, x.Salience)
            : string.CompareOrdinal(x.Country, y.Country),
        _ => (x, y) => string.CompareOrdinal(x.Country, y.Country),
    };
}
