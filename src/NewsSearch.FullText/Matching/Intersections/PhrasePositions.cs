using Lucene.Net.Index;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>The places at which a phrase can begin in a document, word by word fewer.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class PhrasePositions
{
    private int[] _starts = new int[64];

    /// <summary>The number of places that are left.</summary>
    public int Count { get; private set; }

    /// <summary>Begins with a word.</summary>
    /// <param name="gaps">The gaps before its positions, 0 or more each; equal positions count once.</param>
    /// <param name="offset">Where it stands in the phrase.</param>
    /// <exception cref="CorruptIndexException">A position is beyond the largest number.</exception>
    public void Begin(ReadOnlySpan<int> gaps, int offset)
    {
        if (gaps.Length > _starts.Length)
        {
            _starts = new int[Math.Max(gaps.Length, 2 * _starts.Length)];
        }

        var (count, last, start) = (0, -1, -offset);
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
        Count = start >= last || start < 0 && last < 0 ? count : throw new CorruptIndexException($"The positions of a word in a document end with {start}, behind {last}.");
    }

    /// <summary>Keeps those at which another word stands where it should.</summary>
    /// <param name="gaps">The gaps before its positions.</param>
    /// <param name="offset">Where it stands in the phrase.</param>
    public void Keep(ReadOnlySpan<int> gaps, int offset)
    {
        if (Count == 1)
        {
            Count = IsAmong(gaps, _starts[0] + offset) ? 1 : 0;
            return;
        }

        var starts = _starts.AsSpan(0, Count);
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

        Count = kept;
    }

    // Mostly there is one place to look for. Without a branch for each position, none is guessed wrong.
    private static bool IsAmong(ReadOnlySpan<int> gaps, int wanted)
    {
        var (position, isThere) = (0, false);
        foreach (var gap in gaps)
        {
            position += gap;
            isThere |= position == wanted;
        }

        return isThere;
    }
}
