namespace NewsSearch.FullText.Facets;

/// <summary>
/// The story numbers that more than one article has ever had, as one bit each. All other stories consist of one article, so that
/// their articles need only be counted; <see cref="StoryCounter"/> and <see cref="StoryGroups"/> do that.
/// </summary>
/// <remarks>
/// One for an index and all its snapshots. Bits are only ever set, and before a snapshot that holds the second article is taken:
/// to a snapshot, a bit too many costs time and changes no count. One thread at a time sets; any thread reads.
/// </remarks>
internal sealed class SharedStories
{
    private ulong[] _bits = [];

    /// <summary>The bits, 64 to a word, the lowest number in the lowest bit; numbers beyond the end are not shared.</summary>
    public ReadOnlySpan<ulong> Bits => Volatile.Read(ref _bits);

    /// <summary>Whether a story may have more than one article.</summary>
    public bool Contains(int story)
    {
        var bits = Bits;
        return story >> 6 < bits.Length && (bits[story >> 6] >> story & 1) != 0;
    }

    /// <summary>Notes that a story has a second article.</summary>
    public void Add(int story)
    {
        if (story >> 6 >= _bits.Length)
        {
            var larger = new ulong[Math.Max((story >> 6) + 1, _bits.Length * 2)];
            _bits.CopyTo(larger, 0);
            Volatile.Write(ref _bits, larger);
        }

        _bits[story >> 6] |= 1UL << story;
    }
}
