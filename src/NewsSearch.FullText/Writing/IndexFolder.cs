using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;
using NewsSearch.FullText.Writing.Files;

namespace NewsSearch.FullText.Writing;

/// <summary>Opens index folders for writing: finds out what is there and refuses what is not ours.</summary>
internal static class IndexFolder
{
    /// <summary>Opens a folder.</summary>
    /// <param name="path">The folder, which exists.</param>
    /// <param name="archiveId">The archive that the index must belong to.</param>
    /// <param name="options">How to write.</param>
    /// <param name="merges">The merge scheduler.</param>
    /// <returns>The writer, and the newest commit; null if the index is new.</returns>
    /// <exception cref="IndexLockedException">It is open for writing already.</exception>
    /// <exception cref="DamagedIndexException">It cannot be read, or is of another archive or schema.</exception>
    public static (IndexWriter Writer, CommitData? Commit) Open(string path, Guid archiveId, ArticleIndexOptions options, IMergeScheduler merges)
    {
        var directory = new SegmentDirectory(path);
        try
        {
            // The lock comes first: what another process is writing must not look like damage.
            using (var writeLock = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME))
            {
                if (!writeLock.Obtain())
                {
                    throw new IndexLockedException(path);
                }
            }

            var commit = ReadCommit(path, directory);
            if (commit is not null)
            {
                Check(path, commit, archiveId);
            }

            return (new IndexWriter(directory, Configuration(options, merges, isNew: commit is null)), commit);
        }
        catch (LockObtainFailedException exception)
        {
            directory.Dispose();
            throw new IndexLockedException(path, exception);
        }
        catch (Exception exception) when (exception is not (DamagedIndexException or IndexLockedException))
        {
            directory.Dispose();
            throw new DamagedIndexException(path, $"the index cannot be opened: {exception.Message}", exception);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    private static CommitData? ReadCommit(string path, FSDirectory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
        {
            return directory.ListAll().FirstOrDefault(IsSegmentFile) is { } file
                ? throw new DamagedIndexException(path, $"there are index files ({file}) but no commit")
                : null;
        }

        var segments = new SegmentInfos();
        segments.Read(directory);
        return CommitData.Parse(segments.UserData) ?? throw new DamagedIndexException(path, "the index was not written by this product");
    }

    private static void Check(string path, CommitData commit, Guid archiveId)
    {
        if (commit.Schema != ArticleSchema.Version)
        {
            throw new DamagedIndexException(path, $"the index has schema {commit.Schema}; this version reads and writes {ArticleSchema.Version}");
        }

        if (commit.ArchiveId != archiveId)
        {
            throw new DamagedIndexException(path, $"the index belongs to archive {commit.ArchiveId}, not to {archiveId}");
        }
    }

    private static IndexWriterConfig Configuration(ArticleIndexOptions options, IMergeScheduler merges, bool isNew) =>
        new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = isNew ? OpenMode.CREATE : OpenMode.APPEND,
            Codec = options.WithStandardPostings ? ArticleCodec.Standard : ArticleCodec.Newest,
            RAMBufferSizeMB = options.WriteBufferMegabytes,
            Similarity = ArticleRanking.Norms,
            MergePolicy = new TieredMergePolicy(),
            MergeScheduler = merges,
            MergedSegmentWarmer = new ColumnWarmer(),
            WriteLockTimeout = 0,
        };

    private static bool IsSegmentFile(string name) =>
        name.StartsWith('_') || name.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal);
}
