using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Packing;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>The places at which a phrase can begin in each of some documents, word by word fewer.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="cursors">Where it takes what it needs.</param>
internal sealed class PhraseStarts(CursorPool cursors)
{
    // Of so few places each is looked for by itself.
    private const int FewPlaces = 3;

    private readonly int[] _firsts = cursors.Integers();
    private readonly int[] _counts = cursors.Integers();
    private int[] _starts = cursors.Integers();
    private int _used;

    /// <summary>The number of places that are left in a document.</summary>
    public int Count(int document) => _counts[document];

    /// <summary>Forgets all documents.</summary>
    public void Clear() => _used = 0;

    /// <summary>Begins a document with a word.</summary>
    /// <param name="document">The number of the document, below <see cref="IFieldOccurrences.Window"/>.</param>
    /// <param name="gaps">The gaps before its positions, 0 or more each; equal positions count once.</param>
    /// <param name="offset">Where it stands in the phrase.</param>
    /// <exception cref="CorruptIndexException">A position is beyond the largest number.</exception>
    public void Begin(int document, ReadOnlySpan<int> gaps, int offset)
    {
        if (gaps.Length > _starts.Length - _used)
        {
            Array.Resize(ref _starts, Math.Max(_used + gaps.Length, 2 * _starts.Length));
        }

        var (count, last, start) = (_used, -1, -offset);
        foreach (var gap in gaps)
        {
            // Not before the beginning of the text.
            start += gap;
            if (start > last)
            {
                _starts[count++] = last = start;
            }
        }

        // Gaps are not negative, so that what has gone beyond the largest number has come out below the last.
        if (start < last && last >= 0)
        {
            throw new CorruptIndexException($"The positions of a word in a document end with {start}, behind {last}.");
        }

        (_firsts[document], _counts[document], _used) = (_used, count - _used, count);
    }

    /// <summary>Keeps those of a document at which another word stands where it should.</summary>
    /// <param name="document">The number of the document.</param>
    /// <param name="gaps">The gaps before its positions, and whatever follows up to <see cref="GapSearch.RoomFor"/> their number.</param>
    /// <param name="count">The number of its positions.</param>
    /// <param name="offset">Where it stands in the phrase.</param>
    public void Keep(int document, ReadOnlySpan<int> gaps, int count, int offset)
    {
        var starts = _starts.AsSpan(_firsts[document], _counts[document]);
        _counts[document] = starts.Length <= FewPlaces ? KeepFew(starts, gaps, count, offset) : KeepMany(starts, gaps[..count], offset);
    }

    private static int KeepFew(Span<int> starts, ReadOnlySpan<int> gaps, int count, int offset)
    {
        var kept = 0;
        foreach (var start in starts)
        {
            starts[kept] = start;
            kept += GapSearch.IsAmong(gaps, count, start + offset) ? 1 : 0;
        }

        return kept;
    }

    private static int KeepMany(Span<int> starts, ReadOnlySpan<int> gaps, int offset)
    {
        var (kept, next, start) = (0, 0, -offset);
        foreach (var gap in gaps)
        {
            start += gap;
            while (next < starts.Length && starts[next] < start)
            {
                next++;
            }

            if (next == starts.Length)
            {
                break;
            }

            if (starts[next] == start)
            {
                starts[kept++] = start;
                next++;
            }
        }

        return kept;
    }
}
