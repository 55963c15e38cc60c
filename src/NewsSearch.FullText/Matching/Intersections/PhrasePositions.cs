namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>The places at which a phrase can begin in a document, word by word fewer.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class PhrasePositions
{
    private int[] _starts = new int[64];

    /// <summary>The number of places that are left.</summary>
    public int Count { get; private set; }

    /// <summary>Begins with a word.</summary>
    /// <param name="positions">Its positions, ascending; equal ones count once.</param>
    /// <param name="offset">Where it stands in the phrase.</param>
    public void Begin(ReadOnlySpan<int> positions, int offset)
    {
        if (positions.Length > _starts.Length)
        {
            _starts = new int[Math.Max(positions.Length, 2 * _starts.Length)];
        }

        var (count, last) = (0, -1);
        foreach (var position in positions)
        {
            // Not before the beginning of the text.
            if (position - offset > last)
            {
                _starts[count++] = last = position - offset;
            }
        }

        Count = count;
    }

    /// <summary>Keeps those at which another word stands where it should.</summary>
    /// <param name="positions">Its positions, ascending.</param>
    /// <param name="offset">Where it stands in the phrase.</param>
    public void Keep(ReadOnlySpan<int> positions, int offset)
    {
        var (kept, next) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var wanted = _starts[i] + (long)offset;
            while (next < positions.Length && positions[next] < wanted)
            {
                next++;
            }

            if (next == positions.Length)
            {
                break;
            }

            _starts[kept] = _starts[i];
            kept += positions[next] == wanted ? 1 : 0;
        }

        Count = kept;
    }
}
