namespace NewsSearch.FullText.Facets;

/// <summary>Chooses the values of a facet that are shown, and sorts them.</summary>
internal static class TermFacets
{
    /// <summary>The counts of a facet over labels.</summary>
    public static TermFacetCounts Result(TermFacetRequest request, TermCounter counter)
    {
        var (shown, omitted) = Shown(Sorted(counter.Counts(), request.Order), count => count.Matches, count => count.Selected, request.Limit);
        return new TermFacetCounts(request.Name, shown, omitted, counter.WithoutValue);
    }

    /// <summary>The counts of a facet over countries.</summary>
    public static CountryFacetCounts Result(CountryFacetRequest request, TermCounter counter)
    {
        var (shown, omitted) = Shown(Sorted(counter.Counts(), request.Order), count => count.Matches, count => count.Selected, request.Limit);
        return new CountryFacetCounts(
            request.Name, [.. shown.Select(count => new CountryCount(count.Value, count.Matches, count.Selected))], omitted, counter.WithoutValue);
    }

    /// <summary>In order; equals by value.</summary>
    /// <exception cref="ArgumentException">They have no salience to sort by.</exception>
    public static IEnumerable<TermCount> Sorted(IEnumerable<TermCount> counts, FacetOrder order) => order switch
    {
        FacetOrder.Count => counts.OrderByDescending(count => count.Matches.Articles).ThenBy(count => count.Value, StringComparer.Ordinal),
        FacetOrder.Value => counts.OrderBy(count => count.Value, StringComparer.Ordinal),
        _ => throw new ArgumentException("Values of a label have no salience to sort by.", nameof(order)),
    };

    /// <summary>The first values that have articles, and wherever they stand those that are selected, lest nobody can unselect them.</summary>
    /// <param name="sorted">The values in order.</param>
    /// <param name="matches">The number of articles of a value.</param>
    /// <param name="isSelected">Whether a value is selected.</param>
    /// <param name="limit">The number of values that have articles.</param>
    public static (IReadOnlyList<T> Shown, int Omitted) Shown<T>(IEnumerable<T> sorted, Func<T, MatchCount> matches, Predicate<T> isSelected, int limit)
    {
        var shown = new List<T>();
        var (counted, omitted) = (0, 0);
        foreach (var count in sorted)
        {
            var isWithinLimit = matches(count).Articles > 0 && counted++ < limit;
            if (isWithinLimit || isSelected(count))
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
