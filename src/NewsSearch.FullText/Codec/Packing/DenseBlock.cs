using System.Buffers.Binary;
using System.Numerics;
using Lucene.Net.Index;

namespace NewsSearch.FullText.Codec.Packing;

/// <summary>
/// A block of 128 documents that stand close together: a bit for every document from the first to the last, in words that begin at multiples of 64.
/// Whether a document is among them is one look, and where it stands among them counts bits.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class DenseBlock
{
    /// <summary>The largest number of words of 64 documents; what takes more is packed as gaps.</summary>
    public const int MaxWords = 16;

    private readonly ulong[] _words = new ulong[MaxWords];

    // The number of documents before each word.
    private readonly int[] _before = new int[MaxWords];
    private int _count;

    /// <summary>The first document of the first word, a multiple of 64.</summary>
    public int First { get; private set; }

    /// <summary>The last document.</summary>
    public int Last => First + (_count * 64) - 1 - BitOperations.LeadingZeroCount(_words[_count - 1]);

    /// <summary>The words, the lowest bit of each for the first of its documents.</summary>
    public ReadOnlySpan<ulong> Words => _words.AsSpan(0, _count);

    /// <summary>Writes a block: the number of its words, and the words with the lowest byte first.</summary>
    /// <param name="documents">128 documents, ascending.</param>
    /// <param name="previous">The document before the first, or -1.</param>
    /// <param name="bytes">Room for 1 + 8 × <see cref="MaxWords"/> bytes.</param>
    /// <returns>The number of bytes; 0, and nothing is written, if the documents do not stand close enough.</returns>
    public static int Write(ReadOnlySpan<int> documents, int previous, Span<byte> bytes)
    {
        var first = (previous + 1) / 64;
        var count = (documents[^1] / 64) - first + 1;
        if (count > MaxWords)
        {
            return 0;
        }

        Span<ulong> words = stackalloc ulong[MaxWords];
        words.Clear();
        foreach (var document in documents)
        {
            words[(document / 64) - first] |= 1UL << document;
        }

        bytes[0] = (byte)count;
        for (var word = 0; word < count; word++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(1 + (word * sizeof(ulong)))..], words[word]);
        }

        return 1 + (count * sizeof(ulong));
    }

    /// <summary>Reads a block.</summary>
    /// <param name="bytes">Where it begins.</param>
    /// <param name="previous">The document before the first, or -1.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="CorruptIndexException">It does not end inside the bytes, or has not 128 documents behind the one before.</exception>
    public int Read(ReadOnlySpan<byte> bytes, int previous)
    {
        _count = bytes.IsEmpty ? 0 : bytes[0];
        var end = 1 + (_count * sizeof(ulong));
        if (_count is 0 or > MaxWords || end > bytes.Length)
        {
            throw new CorruptIndexException($"A block of bits has {_count} words in {bytes.Length} bytes.");
        }

        First = (previous + 1) & ~63;
        var documents = 0;
        for (var word = 0; word < _count; word++)
        {
            _before[word] = documents;
            _words[word] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(1 + (word * sizeof(ulong)))..]);
            documents += BitOperations.PopCount(_words[word]);
        }

        var isBehind = (_words[0] & ((1UL << (previous + 1)) - 1)) == 0;
        return documents == BlockPacking.Size && isBehind && _words[_count - 1] != 0 && First <= int.MaxValue - (MaxWords * 64)
            ? end
            : throw new CorruptIndexException($"A block of bits has {documents} documents.");
    }

    /// <summary>Writes out the documents.</summary>
    /// <param name="documents">Room for 128.</param>
    public void Expand(Span<int> documents)
    {
        var next = 0;
        for (var word = 0; word < _count; word++)
        {
            var (bits, first) = (_words[word], First + (word * 64));
            var room = documents[next..];
            next += room.Length >= SetBits.Room ? SetBits.Expand(bits, first, room) : SetBits.ExpandScalar(bits, first, room);
        }
    }

    /// <summary>The place of the first document from one on.</summary>
    /// <param name="document">A document of at most <see cref="Last"/>.</param>
    public int PlaceFrom(int document) => document < First ? 0 : Before((document - First) >> 6, document);

    /// <summary>The place of a document; -1 if it is not there.</summary>
    /// <param name="document">A document of at most <see cref="Last"/>.</param>
    public int PlaceOf(int document)
    {
        var word = (document - First) >> 6;
        return word >= 0 && ((_words[word] >> document) & 1) != 0
            ? Before(word, document)
            : -1;
    }

    /// <summary>Finds where documents stand.</summary>
    /// <param name="wanted">Documents in their order, none behind the last.</param>
    /// <param name="places">For each its place; -1 where it is not there.</param>
    /// <returns>The number of those that are there.</returns>
    public int Find(ReadOnlySpan<int> wanted, Span<int> places)
    {
        var found = 0;
        for (var i = 0; i < wanted.Length; i++)
        {
            places[i] = PlaceOf(wanted[i]);
            found += places[i] >= 0 ? 1 : 0;
        }

        return found;
    }

    /// <summary>The number of documents before one of a word.</summary>
    private int Before(int word, int document) => _before[word] + BitOperations.PopCount(_words[word] & ((1UL << document) - 1));
}
