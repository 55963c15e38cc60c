using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.FullText.Schema;

/// <summary>Where a document is.</summary>
/// <param name="Segment">The number of the segment.</param>
/// <param name="Document">The number of the document within the segment.</param>
internal readonly record struct DocumentPlace(int Segment, int Document)
{
    /// <summary>Finds the article with an id; null if a reader does not hold it.</summary>
    public static DocumentPlace? Find(IndexReader reader, string id)
    {
        var term = new Term(FieldNames.Id, id);
        for (var segment = 0; segment < reader.Leaves.Count; segment++)
        {
            // Deleted documents are left out.
            var document = reader.Leaves[segment].AtomicReader.GetTermDocsEnum(term)?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS;
            if (document != DocIdSetIterator.NO_MORE_DOCS)
            {
                return new DocumentPlace(segment, document);
            }
        }

        return null;
    }
}
