namespace NewsSearch.FullText.Facets;

/// <summary>Chooses the values of a facet that are shown. There may be many thousands of them, of which a few are wanted: the others are never sorted.</summary>
internal static class FirstValues
{
    private const int LeastRoom = 32;

    /// <summary>The first values that have articles, and wherever they stand those that are selected, lest nobody can unselect them.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="order">Their order, in which no two are equal.</param>
    /// <param name="matches">The number of articles of a value.</param>
    /// <param name="isSelected">Whether a value is selected.</param>
    /// <param name="limit">The number of values that have articles, above 0.</param>
    /// <param name="expected">About how many values there are; 0 where that is not known.</param>
    /// <returns>The values in order, and the number of the others.</returns>
    public static (IReadOnlyList<T> Shown, int Omitted) Of<T>(
        IEnumerable<T> values, Comparison<T> order, Func<T, MatchCount> matches, Predicate<T> isSelected, int limit, int expected = 0)
    {
        var (first, selected, count) = (new List<T>((int)Math.Min(expected, Math.Max(LeastRoom, 2L * limit))), new List<T>(), 0);
        var isFull = false;
        foreach (var value in values)
        {
            count++;
            if (isSelected(value))
            {
                selected.Add(value);
            }

            // Once there have been enough, most do not come before the last of the first.
            if (matches(value).Articles == 0 || (isFull && order(value, first[limit - 1]) > 0))
            {
                continue;
            }

            first.Add(value);
            if (first.Count >= Math.Max(LeastRoom, 2L * limit))
            {
                Shorten();
                isFull = true;
            }
        }

        Shorten();
        var last = first.Count == 0 ? default : first[^1];
        first.AddRange(selected.Where(value => matches(value).Articles == 0 || order(value, last!) > 0));
        first.Sort(order);
        return (first, count - first.Count);

        void Shorten()
        {
            first.Sort(order);
            first.RemoveRange(Math.Min(limit, first.Count), Math.Max(0, first.Count - limit));
        }
    }
}
