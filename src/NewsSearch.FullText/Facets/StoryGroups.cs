using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsSearch.FullText.Facets;

/// <summary>
/// Counts distinct stories in many groups at once, such as the values of a facet or the buckets of a date histogram: for each
/// matching article and each group that it belongs to, <see cref="IsNew"/> says whether its story counts there.
/// </summary>
/// <remarks>
/// <code>
/// var groups = new StoryGroups(shared);              // one for each facet and search, with the snapshot's SharedStories
/// var stories = columns.Stories;                     // for each segment
/// articleCounts[bucket]++;
/// storyCounts[bucket] += groups.IsNew(bucket, stories[document]) ? 1 : 0;
/// </code>
/// Groups are numbered by the caller, the same in all segments: ordinals of one segment will not do. Most articles are alone in
/// their story and cost one look at a bit; the others go through one hash table for all groups, 8 bytes and some for each pair of
/// a group and a shared story. Nothing is allocated for a document, and the table is a
/// pooled one. One thread at a time.
/// </remarks>
/// <param name="shared">The shared stories of the snapshot.</param>
internal sealed class StoryGroups(SharedStories shared)
{
    private const int FirstCapacity = 64;

    // Open addressing; a key is never 0, as groups are kept from 1.
    private ulong[] _seen = [];
    private int _capacity;
    private int _count;

    /// <summary>Whether this is the first article of its story in a group.</summary>
    /// <param name="group">The group, 0 or above.</param>
    /// <param name="story">The story number of the article.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNew(int group, int story)
    {
        var bits = shared.Bits;
        var word = story >> 6;
        return word >= bits.Length || (bits[word] >> story & 1) == 0 || Add(((ulong)(uint)group + 1 << 32) | (uint)story);
    }

    private bool Add(ulong key)
    {
        if (_count * 2 >= _capacity)
        {
            Grow();
        }

        var slot = Slot(key);
        if (_seen[slot] == key)
        {
            return false;
        }

        _seen[slot] = key;
        _count++;
        return true;
    }

    private int Slot(ulong key)
    {
        var mask = _capacity - 1;
        var slot = (int)(key * 0x9E3779B97F4A7C15 >> 32) & mask;
        while (_seen[slot] != 0 && _seen[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    /// <summary>Gives the table back; afterwards every story is new once more.</summary>
    public void Release()
    {
        if (_seen.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(_seen);
            (_seen, _capacity, _count) = ([], 0, 0);
        }
    }

    private void Grow()
    {
        var (old, capacity) = (_seen, _capacity);
        _capacity = Math.Max(FirstCapacity, capacity * 2);
        _seen = ArrayPool<ulong>.Shared.Rent(_capacity);
        Array.Clear(_seen, 0, _capacity);
        foreach (var key in old.AsSpan(0, capacity))
        {
            if (key != 0)
            {
                _seen[Slot(key)] = key;
            }
        }

        if (capacity > 0)
        {
            ArrayPool<ulong>.Shared.Return(old);
        }
    }
}
