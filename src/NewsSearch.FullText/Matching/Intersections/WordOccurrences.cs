using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>The documents with a word in a field of a segment, read in blocks.</summary>
/// <param name="cursor">The word's documents, before the first.</param>
/// <param name="accepted">The documents that <see cref="Next"/> may give; null for all.</param>
/// <param name="counted">Whether frequencies are wanted; otherwise they are 1.</param>
internal sealed class WordOccurrences(DocumentCursor cursor, IBits? accepted, bool counted) : IFieldOccurrences
{
    private readonly int[] _places = new int[IFieldOccurrences.Window];

    /// <inheritdoc/>
    public long Cost => cursor.DocumentFrequency;

    /// <summary>The field whose lengths are in the impacts of its blocks; null for none.</summary>
    public string? LengthField => cursor.LengthField;

    /// <summary>Its blocks, and how good they can be; null if it has too few documents for blocks.</summary>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    public BlockIndexCursor? OpenBlocks() => cursor.OpenBlocks();

    /// <inheritdoc/>
    public int Next(int from, Span<int> documents, Span<int> frequencies)
    {
        while (from > cursor.Last + 1L ? cursor.SeekBlock(from) : cursor.NextBlock())
        {
            cursor.Documents.AsSpan(0, cursor.Count).CopyTo(documents);
            if (counted)
            {
                cursor.Frequencies.AsSpan(0, cursor.Count).CopyTo(frequencies);
            }

            var kept = AcceptedDocuments.Keep(documents[..cursor.Count], frequencies[..cursor.Count], accepted);
            if (kept > 0)
            {
                return kept;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public void Find(ReadOnlySpan<int> documents, Span<int> frequencies)
    {
        for (var next = 0; next < documents.Length;)
        {
            if (documents[next] > cursor.Last)
            {
                cursor.GoToBlock(documents[next]);
            }

            var end = next + BlockSearch.CountUpTo(documents[next..], cursor.Last);
            FindInBlock(documents[next..end], frequencies[next..end]);
            next = end;
        }
    }

    private void FindInBlock(ReadOnlySpan<int> documents, Span<int> frequencies)
    {
        if (BlockSearch.Find(cursor.Documents, documents, _places) == 0)
        {
            frequencies[..documents.Length].Clear();
            return;
        }

        var counts = counted ? cursor.Frequencies : null;
        for (var i = 0; i < documents.Length; i++)
        {
            var place = _places[i];
            frequencies[i] = place < 0 ? 0 : counts is null ? 1 : counts[place];
        }
    }
}
