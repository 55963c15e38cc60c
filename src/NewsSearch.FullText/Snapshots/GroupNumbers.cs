using NewsSearch.FullText.Codec.Columns;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Snapshots;

/// <summary>Numbers the groups of a pass from 0, the same in all segments.</summary>
/// <remarks>One thread at a time. For each segment: <see cref="BeginSegment"/>, then blocks.</remarks>
internal interface IGroupNumbers
{
    /// <summary>The number of a document that is alone in its group.</summary>
    const int Alone = -1;

    /// <summary>Numbers the groups of a field.</summary>
    static IGroupNumbers Of(GroupingField field, SharedStories stories) => field switch
    {
        GroupingField.Story => new StoryNumbers(stories),
        GroupingField.Source => new SourceNumbers(),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "It is nothing to group by."),
    };

    /// <summary>The number of groups numbered so far.</summary>
    int Count { get; }

    /// <summary>Goes on to the next segment.</summary>
    void BeginSegment(SegmentColumns columns);

    /// <summary>Finds the numbers of a block of documents, or <see cref="Alone"/>.</summary>
    void Find(ReadOnlySpan<int> documents, Span<int> numbers);
}

/// <summary>Groups by story: only those that more than one article has ever had get a number.</summary>
/// <param name="shared">The shared stories of the snapshot.</param>
internal sealed class StoryNumbers(SharedStories shared) : IGroupNumbers
{
    private const int FirstCapacity = 64;

    // Open addressing: a story plus 1, and its number.
    private (int Story, int Number)[] _slots = new (int, int)[FirstCapacity];
    private int[] _stories = [];

    public int Count { get; private set; }

    public void BeginSegment(SegmentColumns columns) => _stories = columns.Stories;

    public void Find(ReadOnlySpan<int> documents, Span<int> numbers)
    {
        var bits = shared.Bits;
        var stories = _stories;
        for (var i = 0; i < documents.Length; i++)
        {
            var story = stories[documents[i]];
            var word = story >> 6;
            numbers[i] = word >= bits.Length || (bits[word] >> story & 1) == 0 ? IGroupNumbers.Alone : NumberOf(story);
        }
    }

    private int NumberOf(int story)
    {
        var slot = Slot(story);
        if (_slots[slot].Story != 0)
        {
            return _slots[slot].Number;
        }

        _slots[slot] = (story + 1, Count);
        if (++Count * 2 > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private int Slot(int story)
    {
        var mask = _slots.Length - 1;
        var slot = (int)((uint)story * 0x9E3779B1u >> 7) & mask;
        while (_slots[slot].Story != 0 && _slots[slot].Story != story + 1)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new (int, int)[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Story != 0)
            {
                _slots[Slot(entry.Story - 1)] = entry;
            }
        }
    }
}

/// <summary>Groups by publisher; 0 is the group of the articles without one.</summary>
internal sealed class SourceNumbers : IGroupNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private NumberColumn _sets = new((int[])[]);
    private int[] _numberOf = [];

    public int Count => _numbers.Count + 1;

    public void BeginSegment(SegmentColumns columns)
    {
        var column = columns.Terms(FacetField.Source);
        _sets = column.Values.Sets;
        _numberOf = new int[column.Values.Count];
        for (var set = 0; set < _numberOf.Length; set++)
        {
            if (column.Values.Members(set) is not [var ordinal, ..])
            {
                continue;
            }

            var source = column.Keys[ordinal];
            if (!_numbers.TryGetValue(source, out var number))
            {
                _numbers.Add(source, number = _numbers.Count + 1);
            }

            _numberOf[set] = number;
        }
    }

    public void Find(ReadOnlySpan<int> documents, Span<int> numbers)
    {
        _sets.Read(documents, numbers);
        for (var i = 0; i < documents.Length; i++)
        {
            numbers[i] = _numberOf[numbers[i]];
        }
    }
}
