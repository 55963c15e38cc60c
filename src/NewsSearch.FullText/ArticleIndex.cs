namespace NewsSearch.FullText;

/// <summary>One index folder, open for writing: articles go in, snapshots come out.</summary>
/// <remarks>
/// Only one process can have a folder open. Any thread may call any member, but the changes of one id must be ordered by
/// the caller. What is not committed is lost when the process ends; the caller repeats it from the sequence committed.
/// </remarks>
public sealed class ArticleIndex : IDisposable
{
    private ArticleIndex()
    {
    }

    /// <summary>The sequence number in the newest commit; 0 for a new index.</summary>
    public long CommittedSequence => throw new NotImplementedException();

    /// <summary>Opens the index in a folder, or creates one where there is none.</summary>
    /// <param name="directory">The folder; created if missing.</param>
    /// <param name="archiveId">The archive that the index belongs to.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="DamagedIndexException">The index is damaged, of another archive or of another schema version.</exception>
    public static ArticleIndex Open(string directory, Guid archiveId, IndexOptions options) => throw new NotImplementedException();

    /// <summary>Adds an article or replaces the one with its id.</summary>
    public void Put(IndexedArticle article) => throw new NotImplementedException();

    /// <summary>Removes the article with this id, if there is one.</summary>
    public void Delete(string id) => throw new NotImplementedException();

    /// <summary>Makes a snapshot of everything put and deleted so far. The caller disposes it.</summary>
    public IndexSnapshot TakeSnapshot() => throw new NotImplementedException();

    /// <summary>Writes everything so far to disk, durably, and with it the sequence number that it stands for.</summary>
    public void Commit(long sequence) => throw new NotImplementedException();

    /// <summary>Closes the index without a commit. Snapshots taken from it stay usable.</summary>
    public void Dispose() => throw new NotImplementedException();
}

/// <summary>How an index is written.</summary>
public sealed record IndexOptions
{
    /// <summary>The memory for articles that are not yet in a segment, in MiB. Default 64.</summary>
    public double WriteBufferMegabytes { get; init; } = 64;

    /// <summary>The limits on queries over its snapshots.</summary>
    public QueryLimits QueryLimits { get; init; } = new();
}
