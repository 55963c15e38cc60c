using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Codec.Stored;

/// <summary>
/// Takes the documents of a segment over into another one whose fields have the same numbers: whole chunks as they are, others document
/// by document. No chunk of less than half the usual size comes about but the last.
/// </summary>
/// <param name="source">The segment.</param>
/// <param name="live">Its documents that are not deleted; null for all.</param>
/// <param name="pending">What is to be written before.</param>
/// <param name="writer">Writes the other segment.</param>
internal sealed class ChunkMerge(ChunkedFieldsReader source, IBits? live, PendingChunk pending, ChunkedFieldsWriter writer)
{
    private const int WorkOfDocument = 300;

    /// <summary>Takes the documents over; returns their number.</summary>
    /// <exception cref="IOException">The segment is damaged or cannot be read.</exception>
    public int Run(CheckAbort abort)
    {
        var documents = 0;
        for (var chunk = 0; chunk < source.Chunks.Count; chunk++)
        {
            var bytes = source.RentChunk(chunk);
            try
            {
                documents += Take(chunk, bytes);
            }
            catch (OverflowException exception)
            {
                throw new CorruptIndexException("The sizes of documents are damaged.", exception);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }

            abort.Work(WorkOfDocument * source.Chunks.Documents(chunk));
        }

        return documents;
    }

    private int Take(int chunk, byte[] bytes)
    {
        var (first, documents) = (source.Chunks.FirstDocument(chunk), source.Chunks.Documents(chunk));
        var open = new OpenChunk(bytes.AsSpan(0, source.Chunks.Length(chunk)));
        var all = open.PartsOf(documents - 1);
        var size = (long)all.ShortEnd + all.LongEnd;
        if (IsWhole(first, documents) && IsLarge(size, documents) && (pending.Documents == 0 || IsLarge(pending.Bytes, pending.Documents)))
        {
            writer.WritePending();
            writer.WriteChunk(bytes, source.Chunks.Length(chunk), documents);
            return documents;
        }

        // What is pending is too little for a chunk: it becomes one with this chunk, or several where the two are too much for one.
        var taken = TakeEach(open, all, first, documents, cutting: pending.Bytes + size > 2 * StoredFile.ChunkBytes);
        writer.WriteIfFull();
        return taken;
    }

    private static bool IsLarge(long bytes, int documents) => bytes >= StoredFile.ChunkBytes / 2 || documents >= StoredFile.MostDocuments / 2;

    private bool IsWhole(int first, int documents)
    {
        for (var i = first; live is not null && i < first + documents; i++)
        {
            if (!live.Get(i))
            {
                return false;
            }
        }

        return true;
    }

    private int TakeEach(OpenChunk chunk, DocumentParts all, int first, int documents, bool cutting)
    {
        var (shortFields, longTexts) = (chunk.RentShort(all.ShortEnd), chunk.RentLong(all.LongEnd));
        var taken = 0;
        for (var i = 0; i < documents; i++)
        {
            if (live?.Get(first + i) != false)
            {
                var of = chunk.PartsOf(i);
                pending.AddDocument(shortFields.AsSpan(of.ShortStart..of.ShortEnd), longTexts.AsSpan(of.LongStart..of.LongEnd));
                taken++;
                if (cutting)
                {
                    writer.WriteIfFull();
                }
            }
        }

        ArrayPool<byte>.Shared.Return(shortFields);
        ArrayPool<byte>.Shared.Return(longTexts);
        return taken;
    }
}
