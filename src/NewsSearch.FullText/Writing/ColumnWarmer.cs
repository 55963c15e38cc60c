using System.Runtime.ExceptionServices;
using Lucene.Net.Index;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Writing;

/// <summary>Loads the columns of segments before searches see them: those of a merged segment on the merging thread.</summary>
internal sealed class ColumnWarmer : IndexWriter.IndexReaderWarmer
{
    /// <inheritdoc/>
    public override void Warm(AtomicReader reader) => SegmentColumns.Of(reader).Warm();

    /// <summary>Loads those of all segments of a reader, several at once: an index that is opened has all of them to load.</summary>
    /// <exception cref="IOException">The index is damaged.</exception>
    public static void WarmAll(DirectoryReader reader)
    {
        try
        {
            Parallel.ForEach(reader.Leaves, segment => SegmentColumns.Of(segment.AtomicReader).Warm());
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
        }
    }
}
