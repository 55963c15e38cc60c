using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Suggesting;

/// <summary>Chooses those values of a facet that look like what someone has typed.</summary>
internal static class ValueCompletion
{
    /// <summary>The values in order: those with fewer errors first.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="counts">The values with their counts, in any order.</param>
    /// <param name="cancellationToken">Looked at before each value.</param>
    public static FacetValueList Choose(FacetValuesRequest request, IEnumerable<TermCount> counts, CancellationToken cancellationToken)
    {
        var typed = new TypedValue(request.Text);
        var found = new List<(TermCount Count, int Errors)>();
        foreach (var count in counts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (count.Matches.Articles > 0 && Errors(typed, count) is { } errors)
            {
                found.Add((count, errors));
            }
        }

        TermCount[] sorted = [.. found.GroupBy(value => value.Errors).OrderBy(group => group.Key)
            .SelectMany(group => group.Select(value => value.Count).Order(Comparer<TermCount>.Create(TermFacets.Order(request.Order))))];
        return new FacetValueList([.. sorted.Take(request.Limit)], Math.Max(0, sorted.Length - request.Limit));
    }

    private static int? Errors(TypedValue typed, TermCount count)
    {
        var ofValue = typed.Errors(count.Value);
        var isNamed = !count.Label.Equals(count.Value, StringComparison.OrdinalIgnoreCase);
        return isNamed && typed.Errors(count.Label) is { } ofLabel && !(ofLabel >= ofValue) ? ofLabel : ofValue;
    }
}
