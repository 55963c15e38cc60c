using Lucene.Net.Util;

namespace NewsSearch.FullText.Facets;

/// <summary>Whether documents name times in some ranges: each time of a segment is judged once, and each set of times.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class MentionedDateTest : ISelectionTest
{
    private readonly IReadOnlyList<MentionedDateRange> _ranges;
    private readonly bool _needsAll;
    private readonly SetVerdicts _verdicts;
    private PeriodColumn _column = null!;
    private bool[][] _met = [];

    /// <summary>Prepares a selection.</summary>
    /// <param name="ranges">The ranges.</param>
    /// <param name="needsAll">Whether a document needs a time in each of them; otherwise in one.</param>
    public MentionedDateTest(IReadOnlyList<MentionedDateRange> ranges, bool needsAll)
    {
        (_ranges, _needsAll) = (ranges, needsAll);
        _verdicts = new SetVerdicts(Meets);
    }

    /// <inheritdoc/>
    public FacetField Field => FacetField.MentionedDate;

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns) => Begin(columns.MentionedDates);

    /// <inheritdoc/>
    public bool Passes(int document) => _verdicts.Passes(document);

    /// <inheritdoc/>
    public void Test(ReadOnlySpan<int> documents, Span<bool> passes) => _verdicts.Test(documents, passes);

    /// <summary>The documents of a segment that name a time in a range.</summary>
    public static FixedBitSet Accepted(MentionedDateRange range, PeriodColumn column)
    {
        var test = new MentionedDateTest([range], needsAll: false);
        test.Begin(column);
        var accepted = new FixedBitSet(column.Sets.Sets.Length);
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
        _met = _needsAll
            ? [.. _ranges.Select(range => Array.ConvertAll(column.Periods, range.Includes))]
            : [Array.ConvertAll(column.Periods, period => _ranges.Any(range => range.Includes(period)))];
        _verdicts.BeginSegment(column.Sets);
    }

    private bool Meets(int set)
    {
        foreach (var met in _met)
        {
            if (!HasAny(_column.Sets.Members(set), met))
            {
                return false;
            }
        }

        return true;
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
