using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Packing;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>The documents with a word in a field of a segment, read in blocks.</summary>
/// <param name="cursor">The word's documents, before the first.</param>
/// <param name="accepted">The documents that <see cref="Next"/> may give; null for all.</param>
/// <param name="counted">Whether frequencies are wanted; otherwise they are 1.</param>
/// <param name="cursors">Where it takes what it needs.</param>
internal sealed class WordOccurrences(DocumentCursor cursor, IBits? accepted, bool counted, CursorPool cursors) : IBoundedOccurrences
{
    private readonly int[] _places = cursors.Integers();

    /// <inheritdoc/>
    public long Cost => cursor.DocumentFrequency;

    /// <inheritdoc/>
    public string? LengthField => cursor.LengthField;

    /// <inheritdoc/>
    public BlockIndexCursor? OpenBlocks() => cursor.OpenBlocks();

    /// <inheritdoc/>
    public bool IsExact => true;

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
    public void Confirm(ReadOnlySpan<int> places, Span<int> frequencies)
    {
        // What was told is exact.
    }

    /// <inheritdoc/>
    public void Find(ReadOnlySpan<int> documents, Span<int> frequencies)
    {
        for (var next = 0; next < documents.Length;)
        {
            var end = GoTo(documents, next);
            FindInBlock(documents[next..end], frequencies[next..end]);
            next = end;
        }
    }

    /// <inheritdoc/>
    public int Keep(Span<int> documents, Span<int> numbers)
    {
        var kept = 0;
        for (var next = 0; next < documents.Length;)
        {
            var end = GoTo(documents, next);
            var isThere = cursor.Find(documents[next..end], _places) > 0;
            for (var i = next; i < end && isThere; i++)
            {
                (documents[kept], numbers[kept]) = (documents[i], numbers[i]);
                kept += _places[i - next] >= 0 ? 1 : 0;
            }

            next = end;
        }

        return kept;
    }

    /// <summary>Goes to the block that a document would be in.</summary>
    /// <returns>The end of the documents that would be in it too.</returns>
    private int GoTo(ReadOnlySpan<int> documents, int next)
    {
        if (documents[next] > cursor.Last)
        {
            cursor.GoToBlock(documents[next]);
        }

        return next + BlockSearch.CountUpTo(documents[next..], cursor.Last);
    }

    private void FindInBlock(ReadOnlySpan<int> documents, Span<int> frequencies)
    {
        if (cursor.Find(documents, _places) == 0)
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
