using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsSearch.FullText.Facets;

/// <summary>Goes through the sets of a segment that have documents, passing over eight without any at a time.</summary>
/// <remarks>A value on the stack that walks through the counts.</remarks>
/// <param name="documents">For each set the number of its documents.</param>
internal ref struct CountedSets(ReadOnlySpan<int> documents)
{
    private readonly ReadOnlySpan<int> _documents = documents;
    private int _next;
    private uint _left;

    /// <summary>The set.</summary>
    public int Current { get; private set; }

    /// <summary>Goes on to the next set that has documents; false at the end.</summary>
    public bool MoveNext()
    {
        while (_left == 0)
        {
            if (_next >= _documents.Length)
            {
                return false;
            }

            _left = Counted(_documents[_next..]);
            _next += Vector256<int>.Count;
        }

        Current = _next - Vector256<int>.Count + BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return true;
    }

    /// <summary>A bit for each of the first eight sets, or of those that are left, that has documents.</summary>
    private static uint Counted(ReadOnlySpan<int> documents)
    {
        if (documents.Length >= Vector256<int>.Count)
        {
            return ~Vector256.Equals(Vector256.Create(documents), Vector256<int>.Zero).ExtractMostSignificantBits() & byte.MaxValue;
        }

        var counted = 0u;
        for (var set = 0; set < documents.Length; set++)
        {
            counted |= documents[set] == 0 ? 0u : 1u << set;
        }

        return counted;
    }
}
