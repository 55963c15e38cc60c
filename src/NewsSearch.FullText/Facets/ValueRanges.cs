namespace NewsSearch.FullText.Facets;

/// <summary>A union of ranges of whole numbers, both ends included.</summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class ValueRanges
{
    private readonly long[] _firsts;
    private readonly long[] _lasts;

    private ValueRanges(List<(long First, long Last)> ranges) =>
        (_firsts, _lasts) = ([.. ranges.Select(range => range.First)], [.. ranges.Select(range => range.Last)]);

    /// <summary>The numbers that meet a selection: milliseconds for the published time, words for their number.</summary>
    /// <exception cref="ArgumentException">A value is not one of the field.</exception>
    public static ValueRanges Of(FacetSelection selection)
    {
        var days = new LocalDays(selection.Zone);
        var ranges = selection.Values.Select(value => selection.Field == FacetField.Published ? Bucket(value, days) : Range(value)).ToList();
        return new ValueRanges(selection.NeedsAll ? Common(ranges) : Merged(ranges));
    }

    /// <summary>Whether a number is in one of the ranges.</summary>
    public bool Contains(long number)
    {
        var (low, high) = (0, _firsts.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _firsts[middle] <= number ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && number <= _lasts[low - 1];
    }

    private static (long First, long Last) Bucket(string label, LocalDays days)
    {
        if (!CalendarUnits.TryParse(label, out var unit, out var start))
        {
            throw new ArgumentException($"'{label}' is not a calendar bucket.", nameof(label));
        }

        var next = unit.Next(start);
        return (days.StartOf(start).ToUnixTimeMilliseconds(), next is { } end ? days.StartOf(end).ToUnixTimeMilliseconds() - 1 : long.MaxValue);
    }

    private static (long First, long Last) Range(string label) => FacetValues.TryParseRange(label, out var range)
        ? (range.From ?? long.MinValue, range.To ?? long.MaxValue)
        : throw new ArgumentException($"'{label}' is not a range.", nameof(label));

    private static List<(long First, long Last)> Common(List<(long First, long Last)> ranges)
    {
        var (first, last) = (ranges.Max(range => range.First), ranges.Min(range => range.Last));
        return first <= last ? [(first, last)] : [];
    }

    /// <summary>Sorts the ranges and joins those that overlap.</summary>
    private static List<(long First, long Last)> Merged(List<(long First, long Last)> ranges)
    {
        var merged = new List<(long First, long Last)>();
        foreach (var range in ranges.Where(range => range.First <= range.Last).Order())
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }
}
