using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates;
using NewsSearch.Articles.Dates.Mentions;
using NewsSearch.Articles.Storage;
using NewsSearch.Articles.Stories;
using NewsSearch.FullText;

namespace NewsSearch.Engine.Generations;

/// <summary>One index that follows the store: it knows how far it has come.</summary>
/// <remarks>One thread at a time applies, takes snapshots and commits.</remarks>
internal sealed class IndexGeneration : IDisposable
{
    private const int BatchChanges = 256;
    private const int BatchLength = 8 * 1024 * 1024;

    private readonly ArticleIndex _index;
    private readonly CountryTagger _tagger;
    private readonly ILogger _logger;

    private IndexGeneration(int number, string folder, ArticleIndex index, CountryTagger tagger, ILogger logger)
    {
        (Number, Folder, _index, _tagger, _logger) = (number, folder, index, tagger, logger);
        AppliedSequence = index.CommittedSequence;
    }

    public int Number { get; }

    public string Folder { get; }

    /// <summary>The last change that the next snapshot will hold.</summary>
    public long AppliedSequence { get; private set; }

    /// <summary>The last change of the store, as far as it was known when changes were last applied; 0 before.</summary>
    public long StoredSequence { get; private set; }

    public long CommittedSequence => _index.CommittedSequence;

    /// <summary>The version of the gazetteer in use.</summary>
    public string GazetteerVersion => _tagger.GazetteerVersion;

    /// <summary>The versions of the gazetteers that the countries in the index are from, in the order in which they came.</summary>
    public IReadOnlyList<string> IndexGazetteerVersions => _index.GazetteerVersions;

    /// <summary>The number of changes applied since the last commit.</summary>
    public int UncommittedChanges { get; private set; }

    public static IndexGeneration Open(int number, string folder, Guid archiveId, ArchiveOptions options, ILogger logger) =>
        new(number, folder, ArticleIndex.Open(folder, archiveId, options.Index with { GazetteerVersion = options.Tagger.GazetteerVersion }), options.Tagger, logger);

    /// <summary>Applies all changes that are durable now, in batches on all cores. Changes that come meanwhile are left to the next call.</summary>
    /// <param name="store">The store to follow.</param>
    /// <param name="onBatch">Called after each batch with its number of changes.</param>
    /// <param name="cancellationToken">Ends the work between batches.</param>
    /// <exception cref="DamagedIndexException">The index can no longer be written.</exception>
    public async Task ApplyAsync(IArticleStore store, Action<int> onBatch, CancellationToken cancellationToken)
    {
        var batch = new List<ArticleChange>(BatchChanges);
        var ids = new HashSet<string>();
        var length = 0;
        StoredSequence = (await store.GetStatisticsAsync(cancellationToken)).LastSequence;
        await foreach (var change in store.ReadChangesAsync(AppliedSequence, cancellationToken))
        {
            // An import that goes on would keep a reader that waits for its end reading forever.
            if (change.Sequence > StoredSequence)
            {
                break;
            }

            // Changes of one id must be applied in their order, so they never share a batch.
            if (batch.Count == BatchChanges || length > BatchLength || ids.Contains(change.Id))
            {
                Flush();
            }

            batch.Add(change);
            ids.Add(change.Id);
            length += change.Article?.Body.Length ?? 0;
        }

        if (batch.Count > 0)
        {
            Flush();
        }

        void Flush()
        {
            cancellationToken.ThrowIfCancellationRequested();
            ApplyBatch(batch);
            var changes = batch.Count;
            batch.Clear();
            ids.Clear();
            length = 0;
            onBatch(changes);
        }
    }

    public PublishedSnapshot TakeSnapshot(DateTimeOffset now, long number) => new(_index.TakeSnapshot(), AppliedSequence, now, Number, number);

    public void Commit()
    {
        _index.Commit(AppliedSequence);
        UncommittedChanges = 0;
    }

    public void Dispose() => _index.Dispose();

    /// <summary>Derives and writes on all cores; between them, finds the stories one after the other, as they depend on the order.</summary>
    private void ApplyBatch(List<ArticleChange> batch)
    {
        var texts = new StoryText?[batch.Count];
        var indexed = new IndexedArticle?[batch.Count];
        var placed = new PlacedArticle?[batch.Count];
        InParallel(batch, i =>
        {
            if (batch[i].Article is { } article)
            {
                TryOne(article, () => (texts[i], indexed[i]) = (StoryText.Of(article), WithFindings(article)));
            }
        });
        for (var i = 0; i < batch.Count; i++)
        {
            if (indexed[i] is { } article)
            {
                placed[i] = _index.Place(article, texts[i]!);
            }
            else
            {
                _index.Delete(batch[i].Id);
            }
        }

        InParallel(batch, i =>
        {
            if (placed[i] is { } article && !TryOne(article.Article.Article, () => _index.Put(article)))
            {
                _index.Delete(batch[i].Id);
            }
        });
        AppliedSequence = batch[^1].Sequence;
        UncommittedChanges += batch.Count;
    }

    private static void InParallel(List<ArticleChange> batch, Action<int> act)
    {
        try
        {
            Parallel.For(0, batch.Count, act);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    /// <summary>What goes wrong with one article must not stop the others; the article stays in the store.</summary>
    private bool TryOne(Article article, Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception exception) when (exception is not (DamagedIndexException or IOException or OperationCanceledException))
        {
            ArchiveLog.ArticleNotIndexed(_logger, article.Id, exception);
            return false;
        }
    }

    /// <summary>The article with what is derived from its text.</summary>
    private IndexedArticle WithFindings(Article article) =>
        new(article, _tagger.Rate(article.Title, article.Body, article.PublishedAt)) { MentionedDates = MentionedDate.PeriodsIn(article), InferredTime = InferredPublishTime.Of(article) };
}
