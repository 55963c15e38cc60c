using System.Text;

namespace NewsSearch.FullText.Highlighting;

/// <summary>Makes offsets of indexes into a text, in one pass over it: each call counts on from the index of the one before.</summary>
/// <remarks>For one thread. Half a surrogate pair counts as what it becomes on the wire: one code point of three bytes.</remarks>
/// <param name="text">The text.</param>
/// <param name="unit">What is counted.</param>
public sealed class OffsetCounter(string text, OffsetUnit unit)
{
    private int _index;
    private int _offset;

    /// <summary>The offset of an index.</summary>
    /// <param name="index">Not less than at the call before, and not inside a surrogate pair.</param>
    public int At(int index)
    {
        _offset += LengthOf(text.AsSpan(_index, index - _index));
        _index = index;
        return _offset;
    }

    private int LengthOf(ReadOnlySpan<char> piece) => unit switch
    {
        OffsetUnit.Utf8Bytes => Encoding.UTF8.GetByteCount(piece),
        OffsetUnit.CodePoints => piece.Length - PairsIn(piece),
        _ => piece.Length,
    };

    private static int PairsIn(ReadOnlySpan<char> piece)
    {
        var pairs = 0;
        for (int high; (high = piece.IndexOfAnyInRange('\uD800', '\uDBFF')) >= 0; piece = piece[(high + 1)..])
        {
            if (high + 1 < piece.Length && char.IsLowSurrogate(piece[high + 1]))
            {
                pairs++;
            }
        }

        return pairs;
    }
}
