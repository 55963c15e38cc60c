using Lucene.Net.Index;

namespace NewsSearch.FullText.Writing.Verification;

/// <summary>The newest commit of a folder: its generation, its segments and its files.</summary>
/// <param name="Generation">Lucene's number of the commit; each has a higher one than the one before.</param>
/// <param name="Segments">The names of its segments.</param>
/// <param name="Files">The names of its files, "segments_N" among them.</param>
internal sealed record CommitFiles(long Generation, IReadOnlyList<string> Segments, IReadOnlyList<string> Files)
{
    /// <summary>Reads which files make up the newest commit that is complete.</summary>
    /// <exception cref="Exception">Of many types: the commit is damaged, or there is none.</exception>
    public static CommitFiles Read(LuceneDirectory directory)
    {
        var commit = new SegmentInfos();
        commit.Read(directory);
        return new CommitFiles(
            commit.Generation,
            [.. commit.Segments.Select(segment => segment.Info.Name)],
            [.. commit.GetFiles(directory, includeSegmentsFile: true).Order(StringComparer.Ordinal)]);
    }
}
