using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.FullText.Codec.Stored;

/// <summary>Where the chunks of a segment are in its file, and which documents each has.</summary>
/// <remarks>Immutable; any thread. Twelve bytes a chunk.</remarks>
internal sealed class ChunkPlaces
{
    private readonly int[] _firstDocuments;
    private readonly long[] _starts;

    private ChunkPlaces(int[] firstDocuments, long[] starts) => (_firstDocuments, _starts) = (firstDocuments, starts);

    /// <summary>The number of chunks.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The chunk that has a document of the segment.</summary>
    public int ChunkOf(int document)
    {
        var place = Array.BinarySearch(_firstDocuments, document);
        return place >= 0 ? place : ~place - 1;
    }

    /// <summary>The first document of a chunk.</summary>
    public int FirstDocument(int chunk) => _firstDocuments[chunk];

    /// <summary>The number of documents of a chunk.</summary>
    public int Documents(int chunk) => _firstDocuments[chunk + 1] - _firstDocuments[chunk];

    /// <summary>Where a chunk begins in the file.</summary>
    public long Start(int chunk) => _starts[chunk];

    /// <summary>The number of bytes of a chunk.</summary>
    public int Length(int chunk) => (int)(_starts[chunk + 1] - _starts[chunk]);

    /// <summary>The memory that it takes, in bytes.</summary>
    public long MemoryBytes => (sizeof(int) + sizeof(long)) * (long)_starts.Length;

    /// <summary>Reads the places from the end of a file.</summary>
    /// <param name="input">The file, behind its header.</param>
    /// <param name="end">Where the place of the list stands.</param>
    /// <param name="documents">The number of documents in the segment.</param>
    /// <exception cref="IOException">They contradict themselves or the file.</exception>
    public static ChunkPlaces Read(IndexInput input, long end, int documents)
    {
        var first = input.Position;
        input.Seek(end);
        var list = input.ReadInt64();
        if (list < first || list > end)
        {
            throw new CorruptIndexException($"The list of chunks is said to be at {list} of {end} (resource={input}).");
        }

        input.Seek(list);
        var count = input.ReadVInt32();
        if (count < 0 || count > documents)
        {
            throw new CorruptIndexException($"{documents} documents are said to be in {count} chunks (resource={input}).");
        }

        var (firstDocuments, starts) = (new int[count + 1], new long[count + 1]);
        starts[0] = first;
        for (var i = 0; i < count; i++)
        {
            var (inChunk, bytes) = (input.ReadVInt32(), input.ReadVInt32());
            (firstDocuments[i + 1], starts[i + 1]) = (firstDocuments[i] + inChunk, starts[i] + bytes);
            if (inChunk <= 0 || inChunk > documents - firstDocuments[i] || bytes <= 0 || bytes > list - starts[i])
            {
                throw new CorruptIndexException($"A chunk is said to have {inChunk} documents and {bytes} bytes (resource={input}).");
            }
        }

        return firstDocuments[count] == documents && starts[count] == list
            ? new ChunkPlaces(firstDocuments, starts)
            : throw new CorruptIndexException($"{documents} documents are expected in {list} bytes, but {firstDocuments[count]} end at {starts[count]} (resource={input}).");
    }
}
