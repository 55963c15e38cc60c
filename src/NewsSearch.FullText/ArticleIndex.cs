using System.Collections.Concurrent;
using Lucene.Net.Index;
using NewsSearch.Articles.Stories;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;
using NewsSearch.FullText.Writing;
using NewsSearch.FullText.Writing.Batches;
using NewsSearch.FullText.Writing.Stories;

namespace NewsSearch.FullText;

/// <summary>One index folder, open for writing: articles go in, snapshots come out.</summary>
/// <remarks>
/// Only one process can have a folder open. Any thread may call any member, but the changes of one id must be ordered by
/// the caller. What is not committed is lost when the process ends; the caller repeats it from the sequence committed.
/// After a write that failed, articles may be missing from what comes next: from then on every write and snapshot throws
/// <see cref="DamagedIndexException"/>, and the folder still holds the last commit.
/// </remarks>
public sealed class ArticleIndex : IDisposable
{
    private const double BytesPerMegabyte = 1024 * 1024;

    private readonly string _path;
    private readonly Guid _archiveId;
    private readonly ArticleIndexOptions _options;
    private readonly IndexWriter _writer;
    private readonly BatchWriter _batches;
    private readonly Action<string, IEnumerable<IIndexableField>> _write;
    private readonly ConcurrentBag<ArticleDocument> _documents = [];
    private readonly SharedStories _sharedStories = new();
    private readonly StoryAssigner _stories;
    private readonly Lock _snapshotLock = new();
    private readonly Lock _commitLock = new();
    private IndexSnapshot? _newest;
    private Exception? _failure;
    private readonly bool _isNew;
    private readonly int _committedStories;
    private readonly IReadOnlyList<string> _committedGazetteers;
    private long _committedSequence;
    private volatile bool _hasNewCountries;
    private bool _disposed;

    private ArticleIndex(string path, Guid archiveId, ArticleIndexOptions options)
    {
        (_path, _archiveId, _options) = (path, archiveId, options);
        (_writer, var commit) = IndexFolder.Open(path, archiveId, options, new BackgroundMerges(exception => Fail(exception)));
        (_committedSequence, _committedStories, _isNew) = (commit?.Sequence ?? 0, commit?.NextStory ?? 0, commit is null);
        _committedGazetteers = commit?.GazetteerVersions ?? [];
        _batches = new BatchWriter(_writer, (long)(options.WriteBufferMegabytes * BytesPerMegabyte), FieldLengths.Encode);

        // Batches need the product's codec.
        _write = options.WithStandardPostings ? (id, fields) => _writer.UpdateDocument(new Term(FieldNames.Id, id), fields) : _batches.Put;
        _stories = new StoryAssigner(_sharedStories);
    }

    /// <summary>The sequence number in the newest commit; 0 for a new index.</summary>
    public long CommittedSequence => Interlocked.Read(ref _committedSequence);

    /// <summary>The versions of the gazetteers that the countries of its articles are from, in the order in which they came. Never less than needed.</summary>
    public IReadOnlyList<string> GazetteerVersions => _hasNewCountries && !_committedGazetteers.Contains(_options.GazetteerVersion)
        ? [.. _committedGazetteers, _options.GazetteerVersion]
        : _committedGazetteers;

    /// <summary>Opens the index in a folder, or creates one where there is none.</summary>
    /// <param name="directory">The folder; created if missing.</param>
    /// <param name="archiveId">The archive that the index belongs to.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="DamagedIndexException">The index is damaged, of another archive or of another schema version.</exception>
    /// <exception cref="IndexLockedException">The index is open for writing already.</exception>
    public static ArticleIndex Open(string directory, Guid archiveId, ArticleIndexOptions options)
    {
        Directory.CreateDirectory(directory);
        var index = new ArticleIndex(directory, archiveId, options);
        try
        {
            if (index._isNew)
            {
                // From now on, index files without a commit are a sign of damage.
                index.Commit(0);
            }

            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>Adds an article or replaces the one with its id, as part of the story that it copies or of a new one.</summary>
    /// <exception cref="DamagedIndexException">The index can no longer be written.</exception>
    public void Put(IndexedArticle article) => Put(Place(article, StoryText.Of(article.Article)));

    /// <summary>
    /// Finds the story of an article. Which story that is depends on the order of the calls, so whoever puts articles from several
    /// threads places them first, one after the other in the order of their changes, and <see cref="Put(PlacedArticle)">puts</see> them then.
    /// </summary>
    /// <param name="article">The article. An article placed before with its id must have been put or deleted.</param>
    /// <param name="text">Its text, made by the caller because that takes most of the time.</param>
    /// <exception cref="DamagedIndexException">The index can no longer be written or read.</exception>
    public PlacedArticle Place(IndexedArticle article, StoryText text)
    {
        ThrowIfUnusable();
        if (_stories.WantsReader)
        {
            TakeSnapshot().Dispose();
        }

        try
        {
            return new PlacedArticle(article, _stories.Place(article.Article.Id, text));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            throw Fail(exception);
        }
    }

    /// <summary>Adds an article or replaces the one with its id, in the story that was found for it.</summary>
    /// <exception cref="DamagedIndexException">The index can no longer be written.</exception>
    public void Put(PlacedArticle placed)
    {
        ThrowIfUnusable();
        _hasNewCountries = true;
        var document = _documents.TryTake(out var idle) ? idle : new ArticleDocument();
        try
        {
            _write(placed.Article.Article.Id, document.Fill(placed.Article, placed.Change.Place));
            placed.Change.IsWritten = true;
        }
        catch (Exception exception) when (exception is not ArgumentException)
        {
            throw Fail(exception);
        }
        finally
        {
            document.Clear();
            _documents.Add(document);
        }
    }

    /// <summary>Removes the article with this id, if there is one. Others stay in the story that it was in.</summary>
    /// <exception cref="DamagedIndexException">The index can no longer be written.</exception>
    public void Delete(string id)
    {
        ThrowIfUnusable();
        try
        {
            var change = _stories.Forget(id);
            _batches.Delete(id);
            change.IsWritten = true;
        }
        catch (Exception exception)
        {
            throw Fail(exception);
        }
    }

    /// <summary>Makes a snapshot of everything put and deleted so far. The caller disposes it.</summary>
    /// <remarks>Where nothing has changed, it is the one made before, with one more user.</remarks>
    /// <exception cref="DamagedIndexException">The index can no longer be written or read.</exception>
    public IndexSnapshot TakeSnapshot()
    {
        lock (_snapshotLock)
        {
            ThrowIfUnusable();
            try
            {
                return _batches.WithAll(RefreshNewest);
            }
            catch (Exception exception)
            {
                throw Fail(exception);
            }
        }
    }

    /// <summary>Writes everything so far to disk, durably, and with it the sequence number that it stands for.</summary>
    /// <exception cref="DamagedIndexException">The index can no longer be written; the commit before is still there.</exception>
    public void Commit(long sequence)
    {
        lock (_commitLock)
        {
            ThrowIfUnusable();
            try
            {
                _writer.SetCommitData(new CommitData(_archiveId, ArticleSchema.Version, sequence, Math.Max(_committedStories, _stories.NextStory)) { GazetteerVersions = GazetteerVersions }.ToUserData());
                _batches.WithAll(_writer.Commit);
                Interlocked.Exchange(ref _committedSequence, sequence);
            }
            catch (Exception exception)
            {
                throw Fail(exception);
            }
        }
    }

    /// <summary>Merges segments until there are at most as many as said, with 0 only as far as merges are under way, and waits for that: to measure.</summary>
    internal void MergeTo(int segments)
    {
        if (segments > 0)
        {
            _writer.ForceMerge(segments);
        }

        _writer.WaitForMerges();
    }

    /// <summary>Closes the index without a commit. Snapshots taken from it stay usable.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        lock (_snapshotLock)
        {
            _newest?.Dispose();
            _stories.Dispose();
        }

        lock (_commitLock)
        {
            Close();
        }
    }

    private IndexSnapshot RefreshNewest()
    {
        var shown = _stories.BeginRefresh();
        var reader = _newest is null
            ? DirectoryReader.Open(_writer, applyAllDeletes: true)
            : DirectoryReader.OpenIfChanged(_newest.Reader, _writer, applyAllDeletes: true);
        if (reader is not null)
        {
            ColumnWarmer.WarmAll(reader);

            _newest?.Dispose();
            _newest = new IndexSnapshot(reader, _sharedStories, _options.QueryLimits, _path);
        }

        _stories.EndRefresh(_newest!.Reader, shown, _committedStories);
        _newest!.TryAcquire();
        return _newest;
    }

    private void Close()
    {
        try
        {
            _writer.Rollback();
        }
        catch (Exception exception)
        {
            // The folder holds the last commit whatever happens here; what must not stay behind is the lock.
            _failure ??= exception;
            IndexWriter.Unlock(_writer.Directory);
        }

        _writer.Directory.Dispose();
    }

    private Exception Fail(Exception exception)
    {
        if (Volatile.Read(ref _disposed))
        {
            // Disposal takes the writer away from calls that are under way.
            return new ObjectDisposedException(nameof(ArticleIndex), exception);
        }

        Interlocked.CompareExchange(ref _failure, exception, null);
        return new DamagedIndexException(_path, $"the index can no longer be written: {exception.Message}", exception);
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
        if (Volatile.Read(ref _failure) is { } failure)
        {
            throw new DamagedIndexException(_path, $"the index can no longer be written: {failure.Message}", failure);
        }
    }
}
