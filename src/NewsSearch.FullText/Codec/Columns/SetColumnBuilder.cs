using System.Runtime.InteropServices;

namespace NewsSearch.FullText.Codec.Columns;

/// <summary>Collects the sets of the documents of a segment, one document after the other.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="documents">The number of documents; those that are not added have the empty set.</param>
internal sealed class SetColumnBuilder(int documents)
{
    private const int FirstCapacity = 64;
    private const uint Multiplier = 0x9E3779B1;

    private readonly int[] _sets = new int[documents];
    private readonly List<int> _starts = [0, 0];
    private readonly List<int> _members = [];

    // Open addressing; 0, the empty set, is a free slot.
    private int[] _slots = new int[FirstCapacity];

    /// <summary>Gives a document its set; members in an order that equal sets share.</summary>
    public void Add(int document, ReadOnlySpan<int> members) => _sets[document] = members.IsEmpty ? SetColumn.Empty : NumberOf(members);

    /// <summary>The column; nothing may be added afterwards.</summary>
    public SetColumn Build() => new(NumberColumn.Of(_sets), [.. _starts], [.. _members]);

    private int NumberOf(ReadOnlySpan<int> members)
    {
        var slot = Slot(members);
        if (_slots[slot] != SetColumn.Empty)
        {
            return _slots[slot];
        }

        var number = _slots[slot] = _starts.Count - 1;
        _members.AddRange(members);
        _starts.Add(_members.Count);
        if (number * 2 > _slots.Length)
        {
            Grow();
        }

        return number;
    }

    private ReadOnlySpan<int> MembersOf(int set) => CollectionsMarshal.AsSpan(_members)[_starts[set].._starts[set + 1]];

    private int Slot(ReadOnlySpan<int> members)
    {
        var hash = 0u;
        foreach (var member in members)
        {
            hash = (hash ^ (uint)member) * Multiplier;
            hash ^= hash >> 15;
        }

        var slot = (int)hash & (_slots.Length - 1);
        while (_slots[slot] != SetColumn.Empty && !MembersOf(_slots[slot]).SequenceEqual(members))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var set = 1; set < _starts.Count - 1; set++)
        {
            _slots[Slot(MembersOf(set))] = set;
        }
    }
}
