namespace NewsSearch.FullText.Facets;

/// <summary>Chooses the countries of a facet that are shown, and sorts them.</summary>
internal static class CountryFacets
{
    /// <summary>The counts of a facet with salience.</summary>
    public static CountryFacetCounts Result(CountryFacetRequest request, CountryCounter counter)
    {
        var (shown, omitted) = TermFacets.Shown(Sorted(counter.Counts(), request.Order), count => count.Matches, count => count.Selected, request.Limit);
        return new CountryFacetCounts(request.Name, shown, omitted, counter.WithoutCountry);
    }

    private static IEnumerable<CountryCount> Sorted(IEnumerable<CountryCount> counts, FacetOrder order) => order switch
    {
        FacetOrder.Count => counts.OrderByDescending(count => count.Matches.Articles).ThenBy(count => count.Country, StringComparer.Ordinal),
        FacetOrder.Salience => counts.OrderByDescending(count => count.Salience).ThenBy(count => count.Country, StringComparer.Ordinal),
        _ => counts.OrderBy(count => count.Country, StringComparer.Ordinal),
    };
}
