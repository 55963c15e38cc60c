using Lucene.Net.Index;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>Opens the documents of terms in segments.</summary>
/// <remarks>Any thread.</remarks>
internal static class TermDocuments
{
    /// <summary>The documents of a term, before the first; null if it does not occur in the segment, or its postings are of another format.</summary>
    public static DocumentCursor? Open(AtomicReaderContext segment, string field, TermContext term, CursorPool cursors)
    {
        if (term.Get(segment.Ord) is not PostingsTermState { Segment: { } postings } state)
        {
            return null;
        }

        var cursor = cursors.Documents();
        cursor.Begin(postings, segment.AtomicReader.FieldInfos.FieldInfo(field), state);
        return cursor;
    }
}
