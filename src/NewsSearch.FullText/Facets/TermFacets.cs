namespace NewsSearch.FullText.Facets;

/// <summary>Chooses the values of a facet that are shown, and sorts them.</summary>
internal static class TermFacets
{
    /// <summary>The counts of a facet over labels.</summary>
    public static TermFacetCounts Result(TermFacetRequest request, TermCounter counter)
    {
        var (shown, omitted) = Shown(counter, request.Order, request.Limit);
        return new TermFacetCounts(request.Name, shown, omitted, counter.WithoutValue);
    }

    /// <summary>The counts of a facet over countries.</summary>
    public static CountryFacetCounts Result(CountryFacetRequest request, TermCounter counter)
    {
        var (shown, omitted) = Shown(counter, request.Order, request.Limit);
        return new CountryFacetCounts(
            request.Name, [.. shown.Select(count => new CountryCount(count.Value, count.Matches, count.Selected))], omitted, counter.WithoutValue);
    }

    /// <summary>In order; equals by value.</summary>
    public static IEnumerable<TermCount> Sorted(IEnumerable<TermCount> counts, FacetOrder order) => order == FacetOrder.Count
        ? counts.OrderByDescending(count => count.Matches.Articles).ThenBy(count => count.Value, StringComparer.Ordinal)
        : counts.OrderBy(count => count.Value, StringComparer.Ordinal);

    /// <summary>The first values that have articles, and wherever they stand those that are selected, lest nobody can unselect them.</summary>
    private static (IReadOnlyList<TermCount> Shown, int Omitted) Shown(TermCounter counter, FacetOrder order, int limit)
    {
        var shown = new List<TermCount>();
        var (counted, omitted) = (0, 0);
        foreach (var count in Sorted(counter.Counts(), order))
        {
            var isWithinLimit = count.Matches.Articles > 0 && counted++ < limit;
            if (isWithinLimit || count.Selected)
            {
                shown.Add(count);
            }
            else
            {
                omitted++;
            }
        }

        return (shown, omitted);
    }
}
