using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Snapshots;

/// <summary>The ids of a segment's documents, as doc values: read one by one, where stored fields need not be.</summary>
internal static class IdColumn
{
    /// <summary>The id of a document.</summary>
    public static string Read(AtomicReader segment, int document)
    {
        var id = new BytesRef();
        segment.GetBinaryDocValues(FieldNames.Id)?.Get(document, id);
        return id.Utf8ToString();
    }
}
