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
        StoredSequence = (await store.GetStatisticsAsync(cancellationToken)).LastSequence;
        await using var batches = DerivedBatches.Read(store, AppliedSequence, StoredSequence, Derive, cancellationToken);
        await foreach (var batch in batches)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Apply(batch);
            onBatch(batch.Count);
        }
    }

    public PublishedSnapshot TakeSnapshot(DateTimeOffset now, long number) => new(_index.TakeSnapshot(), AppliedSequence, now, Number, number);

    public void Commit()
    {
        _index.Commit(AppliedSequence);
        UncommittedChanges = 0;
    }

    public void Dispose() => _index.Dispose();

    /// <summary>Finds on all cores what is in the texts, while the batch before is applied.</summary>
    private DerivedChange[] Derive(IReadOnlyList<ArticleChange> changes)
    {
        var derived = new DerivedChange[changes.Count];
        InParallel(changes.Count, i =>
        {
            derived[i] = new DerivedChange(changes[i], null, null);
            if (changes[i].Article is { } article)
            {
                TryOne(article, () => derived[i] = new DerivedChange(changes[i], StoryText.Of(article), WithFindings(article)));
            }
        });
        return derived;
    }

    /// <summary>Finds the stories one after the other, as they depend on the order, and writes on all cores.</summary>
    private void Apply(IReadOnlyList<DerivedChange> batch)
    {
        var placed = new PlacedArticle?[batch.Count];
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch[i] is { Article: { } article, Text: { } text })
            {
                placed[i] = _index.Place(article, text);
            }
            else
            {
                _index.Delete(batch[i].Change.Id);
            }
        }

        InParallel(batch.Count, i =>
        {
            if (placed[i] is { } article && !TryOne(article.Article.Article, () => _index.Put(article)))
            {
                _index.Delete(batch[i].Change.Id);
            }
        });
        AppliedSequence = batch[^1].Change.Sequence;
        UncommittedChanges += batch.Count;
    }

    private static void InParallel(int count, Action<int> act)
    {
        try
        {
            Parallel.For(0, count, act);
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
