using System.Runtime.InteropServices;

namespace NewsSearch.FullText.Codec.Columns;

/// <summary>
/// The sets of numbers that the documents of a segment have, each different set kept once: articles share their countries, topics and
/// authors, so that whatever is asked of a set is worked out once for all documents that have it, and each document is one number.
/// </summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class SetColumn
{
    /// <summary>The number of the empty set.</summary>
    public const int Empty = 0;

    private readonly int[] _starts;
    private readonly int[] _members;

    /// <summary>Takes the sets of a segment.</summary>
    /// <param name="sets">For each document the number of its set.</param>
    /// <param name="starts">Where the members of each set begin; they end where those of the next begin. The first set is empty.</param>
    /// <param name="members">The members of all sets.</param>
    public SetColumn(NumberColumn sets, int[] starts, int[] members) => (Sets, _starts, _members) = (sets, starts, members);

    /// <summary>For each document the number of its set, from 0.</summary>
    public NumberColumn Sets { get; }

    /// <summary>The number of sets, above 0.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Where the members of each set begin in <see cref="AllMembers"/>, and where those of the last end.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <summary>The members of all sets, one set after the other.</summary>
    public ReadOnlySpan<int> AllMembers => _members;

    /// <summary>The memory of the column in bytes, about.</summary>
    public long Bytes => Sets.Bytes + ((_starts.LongLength + _members.LongLength) * sizeof(int));

    /// <summary>The column of documents that have at most one member: the set of member n has the number n + 1.</summary>
    /// <param name="sets">For each document its member plus 1, or 0 for none.</param>
    /// <param name="members">The number of members.</param>
    public static SetColumn OfSingles(int[] sets, int members) =>
        new(NumberColumn.Of(sets), [0, .. Enumerable.Range(0, members + 1)], [.. Enumerable.Range(0, members)]);

    /// <summary>The column of documents that have nothing.</summary>
    public static SetColumn OfNothing(int documents) => OfSingles(new int[documents], members: 0);

    /// <summary>Whether arrays that were read are those of a column.</summary>
    /// <param name="sets">For each document the number of its set.</param>
    /// <param name="starts">Where the members of each set begin.</param>
    /// <param name="all">The members of all sets.</param>
    /// <param name="members">Above the greatest member that there may be.</param>
    public static bool IsConsistent(NumberColumn sets, ReadOnlySpan<int> starts, ReadOnlySpan<int> all, int members)
    {
        if (starts.Length < 2 || starts[0] != 0 || starts[1] != 0 || starts[^1] != all.Length)
        {
            return false;
        }

        for (var set = 1; set < starts.Length; set++)
        {
            if (starts[set] < starts[set - 1])
            {
                return false;
            }
        }

        return sets.AreBelow(starts.Length - 1) && AreBelow(all, members);
    }

    /// <summary>The members of a set.</summary>
    public ReadOnlySpan<int> Members(int set) => _members.AsSpan(_starts[set].._starts[set + 1]);

    /// <summary>The members of the set of a document.</summary>
    public ReadOnlySpan<int> Of(int document) => Members(Sets[document]);

    /// <summary>The column in which each member has become another, and members that have become the same are one.</summary>
    /// <param name="mapping">What becomes of each member.</param>
    public SetColumn Mapped(int[] mapping)
    {
        var (starts, members) = (new int[_starts.Length], new List<int>(_members.Length));
        for (var set = 0; set < Count; set++)
        {
            foreach (var member in Members(set))
            {
                if (!CollectionsMarshal.AsSpan(members)[starts[set]..].Contains(mapping[member]))
                {
                    members.Add(mapping[member]);
                }
            }

            starts[set + 1] = members.Count;
        }

        return new SetColumn(Sets, starts, [.. members]);
    }

    private static bool AreBelow(ReadOnlySpan<int> numbers, int bound)
    {
        foreach (var number in numbers)
        {
            if ((uint)number >= (uint)bound)
            {
                return false;
            }
        }

        return true;
    }
}
