namespace NewsSearch.FullText.Facets;

/// <summary>Chooses the values of a facet that are shown, and sorts them.</summary>
internal static class TermFacets
{
    /// <summary>The counts of a facet over labels.</summary>
    public static TermFacetCounts Result(TermFacetRequest request, TermCounter counter)
    {
        var (shown, omitted) = FirstValues.Of(counter.Counts(), Order(request.Order), count => count.Matches, count => count.Selected, request.Limit, counter.Values);
        return new TermFacetCounts(request.Name, shown, omitted, counter.WithoutValue);
    }

    /// <summary>The counts of a facet over countries.</summary>
    public static CountryFacetCounts Result(CountryFacetRequest request, TermCounter counter)
    {
        var (shown, omitted) = FirstValues.Of(counter.Counts(), Order(request.Order), count => count.Matches, count => count.Selected, request.Limit, counter.Values);
        return new CountryFacetCounts(
            request.Name, [.. shown.Select(count => new CountryCount(count.Value, count.Matches, count.Selected))], omitted, counter.WithoutValue);
    }

    /// <summary>The order of the values of a facet; equals by value.</summary>
    /// <exception cref="ArgumentException">They have no salience to sort by.</exception>
    public static Comparison<TermCount> Order(FacetOrder order) => order switch
    {
        FacetOrder.Count => (x, y) => x.Matches.Articles != y.Matches.Articles
            ? y.Matches.Articles.CompareTo(x.Matches.Articles)
            : string.CompareOrdinal(x.Value, y.Value),
        FacetOrder.Value => (x, y) => string.CompareOrdinal(x.Value, y.Value),
        _ => throw new ArgumentException("Values of a label have no salience to sort by.", nameof(order)),
    };
}
