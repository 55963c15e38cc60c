using Lucene.Net.Index;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Writing;

/// <summary>Loads the columns of a merged segment on the merging thread, before searches see it.</summary>
internal sealed class ColumnWarmer : IndexWriter.IndexReaderWarmer
{
    /// <inheritdoc/>
    public override void Warm(AtomicReader reader) => SegmentColumns.Of(reader).Warm();
}
