using Lucene.Net.Util;

namespace NewsSearch.FullText.Facets;

/// <summary>Whether documents name times in some ranges: each time of a segment is judged once, each document by the ordinals of its times.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="ranges">The ranges.</param>
/// <param name="needsAll">Whether a document needs a time in each of them; otherwise in one.</param>
internal sealed class MentionedDateTest(IReadOnlyList<MentionedDateRange> ranges, bool needsAll) : ISelectionTest
{
    private PeriodColumn _column = null!;
    private bool[][] _met = [];

    /// <inheritdoc/>
    public FacetField Field => FacetField.MentionedDate;

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns) => Begin(columns.MentionedDates);

    /// <inheritdoc/>
    public bool Passes(int document)
    {
        var ordinals = _column.Ordinals.AsSpan(_column.Starts[document].._column.Starts[document + 1]);
        foreach (var met in _met)
        {
            if (!HasAny(ordinals, met))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The documents of a segment that name a time in a range.</summary>
    public static FixedBitSet Accepted(MentionedDateRange range, PeriodColumn column)
    {
        var test = new MentionedDateTest([range], needsAll: false);
        test.Begin(column);
        var accepted = new FixedBitSet(column.Starts.Length - 1);
        for (var document = 0; document < accepted.Length; document++)
        {
            if (test.Passes(document))
            {
                accepted.Set(document);
            }
        }

        return accepted;
    }

    private void Begin(PeriodColumn column)
    {
        _column = column;
        _met = needsAll
            ? [.. ranges.Select(range => Array.ConvertAll(column.Periods, range.Includes))]
            : [Array.ConvertAll(column.Periods, period => ranges.Any(range => range.Includes(period)))];
    }

    private static bool HasAny(ReadOnlySpan<int> ordinals, bool[] met)
    {
        foreach (var ordinal in ordinals)
        {
            if (met[ordinal])
            {
                return true;
            }
        }

        return false;
    }
}
