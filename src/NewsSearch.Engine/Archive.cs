using Microsoft.Extensions.Logging;
using NewsSearch.Articles;
using NewsSearch.Articles.Ingestion;
using NewsSearch.Articles.Storage;
using NewsSearch.Engine.Following;
using NewsSearch.Engine.Generations;
using NewsSearch.Engine.Snapshots;
using NewsSearch.Engine.Suggesting;
using NewsSearch.Engine.Synonyms;
using NewsSearch.FullText;

namespace NewsSearch.Engine;

/// <summary>
/// Store and index as one thing: what is written goes to the store, is acknowledged there, and is found by searches
/// within a second; the index follows the store by sequence number and can always be rebuilt from it.
/// </summary>
/// <remarks>Any thread may call any member at any time.</remarks>
public sealed class Archive : IAsyncDisposable
{
    private static readonly TimeSpan LagPoll = TimeSpan.FromMilliseconds(20);

    private readonly IArticleStore _store;
    private readonly ArchiveOptions _options;
    private readonly TimeProvider _time;
    private readonly IndexFollower _follower;
    private readonly KeptSnapshots _kept;
    private readonly ArchiveSynonyms _synonyms;
    private readonly Guid _opening = Guid.NewGuid();
    private readonly SuggestionKeeper _suggestions;
    private readonly HighestSequence _stored = new();

    private Archive(IArticleStore store, ArchiveOptions options, TimeProvider time, ILogger logger)
    {
        (_store, _options, _time) = (store, options, time);
        _follower = new IndexFollower(store, options, time, logger);
        _synonyms = new ArchiveSynonyms(options.SynonymsFile, logger);
        _kept = new KeptSnapshots(options.Snapshots, _follower.AcquireSnapshot, time);
        _suggestions = new SuggestionKeeper(_follower.AcquireSnapshot, Ready, options.MaxSuggestionLoad, time, logger);
    }

    /// <summary>Whether searches are answered: the index is open and has once caught up with the store.</summary>
    public bool IsReady => Ready.IsCompletedSuccessfully;

    /// <summary>Completes when <see cref="IsReady"/> becomes true; fails if the index cannot be opened or built.</summary>
    public Task Ready => _follower.Ready;

    /// <summary>Opens the index of a store and begins to follow the store. Returns before the index has caught up.</summary>
    /// <param name="store">The store, which the archive disposes.</param>
    /// <param name="options">Where and how.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where events are told.</param>
    public static Archive Open(IArticleStore store, ArchiveOptions options, TimeProvider time, ILogger<Archive> logger) =>
        new(store, options, time, logger);

    /// <summary>
    /// Completes when the index is close enough behind the store for more writes; at once while it is not following. An
    /// importer that waits for it before each article keeps searches from lagging far behind a long import.
    /// </summary>
    public async ValueTask WaitForIndexAsync(CancellationToken cancellationToken)
    {
        while (_follower.IsFollowing && Lag > _options.MaxUnindexedChanges)
        {
            await Task.Delay(LagPoll, _time, cancellationToken);
        }
    }

    /// <summary>Validates, cleans and writes an article. Completes when it is durable or rejected.</summary>
    /// <remarks>Articles are written in the order of the calls, also where a caller does not await one before the next.</remarks>
    /// <exception cref="StoreUnavailableException">The store cannot be written; nothing was acknowledged.</exception>
    public async Task<ImportOutcome> ImportAsync(Article article, CancellationToken cancellationToken)
    {
        var prepared = ArticlePipeline.Prepare(article, _options.ArticleLimits, out var violations);
        if (violations.Count > 0)
        {
            return new ImportOutcome(article.Id, null, violations);
        }

        return new ImportOutcome(prepared.Id, Noted(await _store.WriteAsync(prepared, cancellationToken)), []);
    }

    /// <summary>Deletes an article. Completes when that is durable.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be written; nothing was acknowledged.</exception>
    public async Task<WriteOutcome> DeleteAsync(string id, CancellationToken cancellationToken) =>
        Noted(await _store.DeleteAsync(id, cancellationToken));

    /// <summary>Reads an article from the store; null if there is none.</summary>
    public async Task<FoundArticle?> FindAsync(string id, CancellationToken cancellationToken) =>
        await _store.FindAsync(id, cancellationToken) is { } stored
            ? new FoundArticle(stored.Article, _options.Tagger.CountriesOf(stored.Article), stored.Sequence)
            : null;

    /// <summary>Answers a search from the newest snapshot.</summary>
    /// <exception cref="IndexBuildingException">The archive is not ready yet.</exception>
    /// <exception cref="QuerySyntaxException">The query is not in the query language.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ArchiveAnswer Search(SearchRequest request, CancellationToken cancellationToken)
    {
        var published = AcquireNewest();
        using (published.Snapshot)
        {
            return Answer(published, request, cancellationToken);
        }
    }

    /// <summary>Says how a query is understood over the newest snapshot, without searching.</summary>
    /// <exception cref="IndexBuildingException">The archive is not ready yet.</exception>
    /// <exception cref="QuerySyntaxException">The query is not in the query language and the mode is strict, or it is empty.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public QueryUnderstanding ParseQuery(string query, QueryOptions options, CancellationToken cancellationToken) =>
        OfNewest(snapshot => snapshot.Parse(query, WithSynonyms(options), cancellationToken)).Answer;

    /// <summary>Lists the values of a facet by the newest snapshot.</summary>
    /// <remarks>Exceptions are those of <see cref="Search"/>.</remarks>
    public FacetValueList ListFacetValues(FacetValuesRequest request, CancellationToken cancellationToken)
    {
        var search = request.Search with { QueryOptions = WithSynonyms(request.Search.QueryOptions) };
        return OfNewest(snapshot => snapshot.ListFacetValues(request with { Search = search }, cancellationToken)).Answer;
    }

    /// <summary>
    /// Answers a search of which more pages may be asked for: where hits follow, the snapshot is kept, so that the next page comes
    /// from it too, with <see cref="SearchAnswer.Next"/> as <see cref="SearchRequest.After"/> and otherwise the same request.
    /// </summary>
    /// <param name="request">The search.</param>
    /// <param name="snapshot">The snapshot of the page before; null for the first page, from the newest one.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="SnapshotExpiredException">The snapshot is no longer kept.</exception>
    /// <exception cref="IndexBuildingException">The archive is not ready yet.</exception>
    /// <exception cref="QuerySyntaxException">The query is not in the query language.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ArchiveAnswer SearchPage(SearchRequest request, SnapshotId? snapshot, CancellationToken cancellationToken)
    {
        var published = snapshot is { } id ? AcquireKept(id) : AcquireNewest();
        using (published.Snapshot)
        {
            var answer = Answer(published, request, cancellationToken);
            if (answer.Answer.Next is not null)
            {
                _kept.Keep(published);
            }

            return answer;
        }
    }

    /// <summary>Finds articles that are about the same as a given one, in the newest snapshot; no answer if it has no article of the id.</summary>
    /// <exception cref="IndexBuildingException">The archive is not ready yet.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public (SimilarArticles? Answer, long SnapshotSequence) FindSimilar(SimilarRequest request, CancellationToken cancellationToken) =>
        OfNewest(snapshot => snapshot.FindSimilar(request, cancellationToken));

    /// <summary>Counts who writes about whom among the articles of the newest snapshot that match.</summary>
    /// <remarks>Parameters and exceptions are those of <see cref="IndexSnapshot.CountCountryPairs"/>.</remarks>
    /// <exception cref="IndexBuildingException">The archive is not ready yet.</exception>
    public (CountryMatrix Matrix, long SnapshotSequence) CountCountryPairs(
        SearchRequest request, int sourceLimit, int mentionedLimit, CancellationToken cancellationToken) => OfNewest(snapshot =>
        snapshot.CountCountryPairs(
            request with { QueryOptions = WithSynonyms(request.QueryOptions) }, sourceLimit, mentionedLimit, cancellationToken));

    /// <summary>Tells how often, and how unusually often, the articles of the newest snapshot are about something over time.</summary>
    /// <remarks>Exceptions are those of <see cref="Search"/>.</remarks>
    public (Timeline Timeline, long SnapshotSequence) CountOverTime(TimelineRequest request, CancellationToken cancellationToken) => OfNewest(snapshot =>
    {
        var search = request.Search with { QueryOptions = WithSynonyms(request.Search.QueryOptions) };
        return snapshot.CountOverTime(request with { Search = search }, cancellationToken);
    });

    /// <summary>Completes what someone has typed; to nothing until the first dictionary of suggestions is gathered, soon after the start.</summary>
    /// <returns>The suggestions, the best first; each finds an article in the newest snapshot.</returns>
    /// <exception cref="IndexBuildingException">The archive is not ready yet.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<Suggestion> Suggest(SuggestionRequest request, CancellationToken cancellationToken)
    {
        var published = (IsReady ? _follower.AcquireSnapshot() : null)
            ?? throw Building();
        using (published.Snapshot)
        {
            return _suggestions.Dictionary?.Suggest(published.Snapshot, request, cancellationToken) ?? [];
        }
    }

    /// <summary>Explains the place of an article in the answer to a search, by the newest snapshot.</summary>
    /// <param name="request">The search; its page, facets and highlights are ignored.</param>
    /// <param name="id">The id of the article.</param>
    /// <param name="withCalculation">Whether the calculation is wanted as a tree too.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null if the snapshot does not hold the article.</returns>
    /// <remarks>Exceptions are those of <see cref="Search"/>.</remarks>
    public ArchiveExplanation? Explain(SearchRequest request, string id, bool withCalculation, CancellationToken cancellationToken)
    {
        var published = AcquireNewest();
        using (published.Snapshot)
        {
            return published.Snapshot.Explain(request with { QueryOptions = WithSynonyms(request.QueryOptions) }, id, withCalculation, cancellationToken) is { } explanation
                ? new ArchiveExplanation(explanation, published.Sequence)
                : null;
        }
    }

    /// <summary>The synonyms of searches that name none of their own.</summary>
    public SynonymSet Synonyms => _synonyms.Current;

    /// <summary>The synonyms with a version, if they are in use or were lately, for the next pages of a search; otherwise null.</summary>
    public SynonymSet? FindSynonyms(string version) =>
        version == SynonymSet.None.Version ? SynonymSet.None : _synonyms.Find(version);

    /// <summary>Replaces the synonyms, durably; the next search uses the new ones, without a reindex.</summary>
    /// <param name="synonyms">The new ones; null for those that ship.</param>
    /// <param name="version">The version that is to be replaced; null for whatever is in use.</param>
    /// <exception cref="SynonymsChangedException">Another version is in use.</exception>
    /// <exception cref="IOException">The file cannot be written; the old synonyms stay.</exception>
    public void ReplaceSynonyms(SynonymSet? synonyms, string? version) => _synonyms.Replace(synonyms, version);

    /// <summary>Begins to read a whole result in the order of the index, or goes on with one. Order and page of the search do not matter.</summary>
    /// <param name="request">The search.</param>
    /// <param name="snapshot">The snapshot of an export to go on with; null for the newest one.</param>
    /// <param name="after">The last article that was read of it; null for the beginning.</param>
    /// <param name="cancellationToken">Ends the preparation, in which the hits are counted.</param>
    /// <exception cref="SnapshotExpiredException">The snapshot is no longer kept.</exception>
    /// <remarks>Other exceptions are those of <see cref="Search"/>.</remarks>
    public ArchiveExport Export(SearchRequest request, SnapshotId? snapshot, ExportPlace? after, CancellationToken cancellationToken)
    {
        var queryOptions = WithSynonyms(request.QueryOptions);
        var published = snapshot is { } id ? AcquireKept(id) : AcquireNewest();
        using (published.Snapshot)
        {
            var articles = published.Snapshot.Export(request with { QueryOptions = queryOptions }, after, cancellationToken);
            _kept.Keep(published, pin: true);
            return new ArchiveExport(articles, new SnapshotId(_opening, published.Number), published.Sequence, queryOptions.Synonyms!.Version, _kept);
        }
    }

    /// <summary>Builds a new index generation from the store and switches to it; searches and writes go on meanwhile.</summary>
    /// <param name="progress">Called about every half second and at each change of phase, from one thread.</param>
    /// <param name="cancellationToken">Gives the new generation up; the old one goes on serving.</param>
    /// <exception cref="ReindexRunningException">Another reindex runs.</exception>
    /// <exception cref="IndexBuildingException">The archive is not ready yet.</exception>
    public Task ReindexAsync(IProgress<ReindexProgress> progress, CancellationToken cancellationToken) =>
        IsReady
            ? Task.Run(() => _follower.RebuildAsync(progress, cancellationToken), CancellationToken.None)
            : throw Building();

    /// <summary>Verifies the committed index; one that is damaged is set aside and rebuilt in the background.</summary>
    public Task<CheckOutcome> CheckAsync(CancellationToken cancellationToken) => _follower.CheckAsync(cancellationToken);

    /// <summary>Describes the archive as it is now.</summary>
    public Task<ArchiveStatistics> GetStatisticsAsync(CancellationToken cancellationToken) => ArchiveFigures.ReadAsync(_store, _follower, _kept, cancellationToken);

    /// <summary>Stops following, commits and closes index and store.</summary>
    public async ValueTask DisposeAsync()
    {
        _kept.Dispose();
        await _suggestions.DisposeAsync();
        await _follower.DisposeAsync();
        await _store.DisposeAsync();
    }

    private ArchiveAnswer Answer(PublishedSnapshot published, SearchRequest request, CancellationToken cancellationToken)
    {
        var options = WithSynonyms(request.QueryOptions);
        var answer = published.Snapshot.Search(request with { QueryOptions = options }, cancellationToken);
        return new ArchiveAnswer(answer, published.Sequence, new SnapshotId(_opening, published.Number))
        {
            SynonymsVersion = options.Synonyms!.Version,
        };
    }

    private QueryOptions WithSynonyms(QueryOptions options) => options.Synonyms is null ? options with { Synonyms = _synonyms.Current } : options;

    private (T Answer, long SnapshotSequence) OfNewest<T>(Func<IndexSnapshot, T> answer)
    {
        var published = AcquireNewest();
        using (published.Snapshot)
        {
            return (answer(published.Snapshot), published.Sequence);
        }
    }

    private PublishedSnapshot AcquireNewest() => (IsReady ? _follower.AcquireSnapshot() : null) ?? throw Building();

    private PublishedSnapshot AcquireKept(SnapshotId id) =>
        (id.Opening == _opening ? _kept.Acquire(id.Number) : null) ?? throw new SnapshotExpiredException();

    private IndexBuildingException Building() =>
        new(_follower.Serving?.AppliedSequence ?? 0, Math.Max(_follower.Serving?.StoredSequence ?? 0, _stored.Value));

    private long Lag => _stored.Value - (_follower.Serving?.AppliedSequence ?? 0);

    private WriteOutcome Noted(WriteOutcome outcome)
    {
        _stored.Note(outcome.Sequence);
        return outcome;
    }
}
