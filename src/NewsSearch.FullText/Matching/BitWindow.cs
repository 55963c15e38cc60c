using System.Numerics;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Matching;

/// <summary>Some thousand documents in a row, a bit for each: marked in any order, handed on in theirs.</summary>
/// <remarks>One thread at a time. It begins at a multiple of 64, so that its words are those of the bit sets of a segment.</remarks>
internal sealed class BitWindow
{
    private readonly ulong[] _bits;
    private int _next = int.MaxValue;

    /// <summary>Creates it with room of its own.</summary>
    /// <param name="words">Its length in words of 64 documents.</param>
    public BitWindow(int words) => _bits = new ulong[words];

    /// <summary>Creates it.</summary>
    /// <param name="room">A bit for each document, none set.</param>
    public BitWindow(ulong[] room) => _bits = room;

    /// <summary>Its first document.</summary>
    public int First { get; private set; }

    /// <summary>The first document behind it; the largest number if it reaches beyond all; 0 at first.</summary>
    public int End { get; private set; }

    /// <summary>Goes on to the window that a document is in, with nothing marked.</summary>
    public void Begin(int document)
    {
        Array.Clear(_bits);
        First = document & ~63;
        End = (int)Math.Min(First + (_bits.Length * 64L), int.MaxValue);
        _next = 0;
    }

    /// <summary>Marks documents of the window.</summary>
    public void Mark(ReadOnlySpan<int> documents)
    {
        var (bits, first) = (_bits, First);
        foreach (var document in documents)
        {
            bits[(document - first) >> 6] |= 1UL << document;
        }
    }

    /// <summary>Marks documents, as far as they are in the window.</summary>
    /// <param name="words">A bit for each of some documents in a row.</param>
    /// <param name="first">The first of them, a multiple of 64.</param>
    public void Mark(ReadOnlySpan<ulong> words, int first)
    {
        var place = (first - First) / 64;
        for (var word = Math.Max(0, -place); word < words.Length && place + word < _bits.Length; word++)
        {
            _bits[place + word] |= words[word];
        }
    }

    /// <summary>Marks all documents up to the last of a segment.</summary>
    public void MarkAll(int count)
    {
        for (var word = 0; word < _bits.Length; word++)
        {
            var left = count - First - (word * 64L);
            _bits[word] = left >= 64 ? ulong.MaxValue : left <= 0 ? 0 : ulong.MaxValue >> (int)(64 - left);
        }
    }

    /// <summary>Takes away what is not accepted; null where everything is.</summary>
    public void Keep(FixedBitSet? accepted)
    {
        if (accepted is null)
        {
            return;
        }

        var others = accepted.GetBits().AsSpan(First / 64);
        for (var word = 0; word < _bits.Length; word++)
        {
            _bits[word] &= word < others.Length ? (ulong)others[word] : 0;
        }
    }

    /// <summary>The number of documents that are marked.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var word in _bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Hands on the next documents that are marked.</summary>
    /// <returns>The number of them; less than there is room for when no more are marked.</returns>
    public int Take(Span<int> documents)
    {
        var count = 0;
        for (; _next < _bits.Length; _next++)
        {
            var (bits, document) = (_bits[_next], First + (_next * 64));
            if (documents.Length - count >= SetBits.Room)
            {
                count += SetBits.Expand(bits, document, documents[count..]);
                continue;
            }

            for (; bits != 0; bits &= bits - 1)
            {
                if (count == documents.Length)
                {
                    _bits[_next] = bits;
                    return count;
                }

                documents[count++] = document + BitOperations.TrailingZeroCount(bits);
            }
        }

        return count;
    }
}
