using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.FullText.Coverage;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Highlighting;
using NewsSearch.FullText.Explaining;
using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Querying.Understanding;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;
using NewsSearch.FullText.Similar;
using NewsSearch.FullText.Snapshots;

namespace NewsSearch.FullText;

/// <summary>The index as it was at one moment: it never changes, whatever is written later.</summary>
/// <remarks>Any thread may search. It counts its users: it is closed when the last of them disposes it.</remarks>
public sealed class IndexSnapshot : IDisposable
{
    private readonly string _path;
    private readonly IndexSearcher _byDate;
    private int _users = 1;

    internal IndexSnapshot(DirectoryReader reader, SharedStories stories, QueryLimits limits, string path)
    {
        (Reader, Stories, Limits, _path) = (reader, stories, limits, path);
        _byDate = new IndexSearcher(reader) { Similarity = ArticleRanking.Unscored };
    }

    /// <summary>The number of articles.</summary>
    public int Articles => Reader.NumDocs;

    /// <summary>The number of segments.</summary>
    public int Segments => Reader.Leaves.Count;

    /// <summary>The segments and the bytes that each takes on disk; those that another snapshot of the same index has too have the same names.</summary>
    /// <remarks>Call it while the snapshot is open. A segment whose files are gone from their folder counts as 0 bytes.</remarks>
    public IReadOnlyList<SegmentSize> SegmentSizes => [.. Reader.Leaves.Select(SizeOf)];

    internal DirectoryReader Reader { get; }

    /// <summary>The stories that may have more than one article, to count distinct stories by.</summary>
    internal SharedStories Stories { get; }

    /// <summary>The limits on queries over it.</summary>
    internal QueryLimits Limits { get; }

    /// <summary>Adds a user, who must dispose it once more; false if it is closed already.</summary>
    public bool TryAcquire()
    {
        var users = Volatile.Read(ref _users);
        while (users > 0)
        {
            var seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
            {
                return true;
            }

            users = seen;
        }

        return false;
    }

    /// <summary>Answers a search.</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the query language and the mode is strict, or it is empty.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; it is looked at throughout the work.</exception>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The snapshot is closed.</exception>
    public SearchAnswer Search(SearchRequest request, CancellationToken cancellationToken) => Read(_ =>
    {
        var isExplained = request.Highlight is { ExplainSpans: true, Offsets: not null };
        var context = ContextOf(request, isExplained, cancellationToken);
        var understood = new UnderstoodQuery(request.Query, request.QueryOptions, context);
        var searcher = SearcherFor(request);
        var shares = isExplained && context.IsScored ? new ScoreShares(searcher, understood.Query, context.Origins!) : null;
        var highlighter = request.Highlight is { } highlight
            ? new Highlighter(understood.Root, highlight, NumbersOf(understood).Of, understood.IsCorrected)
            : null;
        var answer = Search(searcher, understood.Query, request, highlighter, shares, cancellationToken);

        // Where nothing was counted, the page tells whether little is found.
        return answer with { Understanding = understood.With(Math.Max(answer.Total, answer.Hits.Count)) };
    });

    /// <summary>Finds articles that are about the same as a given one; null if the snapshot has no article of the id.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; it is looked at throughout the work.</exception>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The snapshot is closed.</exception>
    public SimilarArticles? FindSimilar(SimilarRequest request, CancellationToken cancellationToken) => Read(reader =>
        SimilarSearch.Run(request, reader, (query, search) => Search(query, search, null, cancellationToken), cancellationToken));

    /// <summary>Counts who writes about whom among the articles that match.</summary>
    /// <param name="request">The search; its page, facets, order and highlights are ignored.</param>
    /// <param name="sourceLimit">The largest number of publishers' countries, above 0.</param>
    /// <param name="mentionedLimit">The largest number of mentioned countries, above 0.</param>
    /// <param name="cancellationToken">Looked at throughout the work.</param>
    /// <remarks>Exceptions are those of <see cref="Search(SearchRequest, CancellationToken)"/>.</remarks>
    public CountryMatrix CountCountryPairs(SearchRequest request, int sourceLimit, int mentionedLimit, CancellationToken cancellationToken) => Read(_ =>
    {
        var query = Understand(request with { Order = HitOrder.Newest }, cancellationToken).Query;
        var pairs = new CountryPairCounter(Stories);
        var blocks = new DocumentBlocks([pairs], [], request.Selections, new StoryCounter(Stories), scored: false, recency: null, cancellationToken);
        SearchPass.Collect(_byDate, query, request.Filter, blocks, cancellationToken);
        return pairs.Result(sourceLimit, mentionedLimit);
    });

    /// <summary>Tells how often, and how unusually often, the archive wrote about something over time.</summary>
    /// <remarks>Exceptions are those of <see cref="Search(SearchRequest, CancellationToken)"/>.</remarks>
    public Timeline CountOverTime(TimelineRequest request, CancellationToken cancellationToken) => Read(_ =>
    {
        var search = request.Search with
        {
            Order = request.WithoutRepresentatives ? HitOrder.Newest : HitOrder.Relevance,
            Ranking = RankingProfiles.Relevance,
        };
        return TimelinePass.Run(request, SearcherFor(search), Understand(search, cancellationToken), Stories, cancellationToken);
    });

    /// <summary>Lists the values of a facet among the articles that match, all or those that look like what someone has typed.</summary>
    /// <remarks>Exceptions are those of <see cref="Search(SearchRequest, CancellationToken)"/>.</remarks>
    public FacetValueList ListFacetValues(FacetValuesRequest request, CancellationToken cancellationToken) => Read(_ => FacetValuesPass.Run(
        _byDate, Understand(request.Search with { Order = HitOrder.Newest }, cancellationToken).Query, request, Stories, cancellationToken));

    /// <summary>Explains why an article stands where it stands in the answer to a search, or why it is not in it.</summary>
    /// <param name="request">The search; its page, facets and highlights are ignored.</param>
    /// <param name="id">The id of the article.</param>
    /// <param name="withCalculation">Whether the calculation is wanted as a tree too.</param>
    /// <param name="cancellationToken">Looked at throughout the work.</param>
    /// <returns>Null if the snapshot does not hold the article.</returns>
    /// <remarks>Exceptions are those of <see cref="Search(SearchRequest, CancellationToken)"/>.</remarks>
    public ArticleExplanation? Explain(SearchRequest request, string id, bool withCalculation, CancellationToken cancellationToken) =>
        Read(_ => ExplainerOf(request, cancellationToken).Explain(id, withCalculation));

    /// <summary>Says how a query is understood, without searching.</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the query language and the mode is strict, or it is empty.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The snapshot is closed.</exception>
    public QueryUnderstanding Parse(string query, QueryOptions options, CancellationToken cancellationToken) => Read(reader =>
        new UnderstoodQuery(query, options, new TranslationContext(reader, Limits, cancellationToken) { IsScored = false }).Understanding);

    /// <summary>Reads something else of it than a search.</summary>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The snapshot is closed.</exception>
    internal T Read<T>(Func<DirectoryReader, T> read)
    {
        // A user of its own, so that nobody closes the files under a running search.
        ObjectDisposedException.ThrowIf(!TryAcquire(), this);
        try
        {
            return read(Reader);
        }
        catch (IOException exception)
        {
            throw new DamagedIndexException(_path, $"the index cannot be read: {exception.Message}", exception);
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Begins to read all hits of a search in the order of the index. Order, page, facets and highlights of the search do not matter.</summary>
    /// <param name="request">The search.</param>
    /// <param name="after">The last hit that was read from the same snapshot; null for the beginning.</param>
    /// <param name="cancellationToken">Ends the preparation, in which the hits are counted.</param>
    /// <returns>The export, which is a user of the snapshot until it is disposed.</returns>
    /// <exception cref="QuerySyntaxException">The query is not in the query language.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The snapshot is closed.</exception>
    public ArticleExport Export(SearchRequest request, ExportPlace? after, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(!TryAcquire(), this);
        try
        {
            request = request with { Order = HitOrder.Newest, PageSize = 0, Facets = [], Grouping = null, CountUpTo = null };
            var query = Understand(request, cancellationToken).Query;
            var total = SearchPass.Run(_byDate, query, request, Stories, cancellationToken).Totals.Articles;
            return new ArticleExport(Reader, this, _path, _byDate.CreateNormalizedWeight(query), request, total, after);
        }
        catch (IOException exception)
        {
            Dispose();
            throw new DamagedIndexException(_path, $"the index cannot be read: {exception.Message}", exception);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private ArticleExplainer ExplainerOf(SearchRequest request, CancellationToken cancellationToken)
    {
        var context = ContextOf(request, isExplained: true, cancellationToken);
        var understood = new UnderstoodQuery(request.Query, request.QueryOptions, context);
        return new ArticleExplainer(SearcherFor(request), understood.Root, understood.Query, context, request, NumbersOf(understood), Stories);
    }

    private UnderstoodQuery Understand(SearchRequest request, CancellationToken cancellationToken) =>
        new(request.Query, request.QueryOptions, ContextOf(request, isExplained: false, cancellationToken));

    private static ClauseNumbers NumbersOf(UnderstoodQuery query) => new(query.Understanding.Parts.Select(part => part.StartColumn));

    private TranslationContext ContextOf(SearchRequest request, bool isExplained, CancellationToken cancellationToken) =>
        new(Reader, Limits, cancellationToken)
        {
            Ranking = request.Ranking,
            IsScored = request.Order == HitOrder.Relevance,
            Origins = isExplained ? new Dictionary<Query, QueryNode>(ReferenceEqualityComparer.Instance) : null,
        };

    private IndexSearcher SearcherFor(SearchRequest request) => request.Order == HitOrder.Relevance
        ? new IndexSearcher(Reader) { Similarity = ArticleRanking.For(request.Ranking) }
        : _byDate;

    /// <summary>Takes a user away.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            Reader.Dispose();
        }
    }

    private static SegmentSize SizeOf(AtomicReaderContext segment)
    {
        var info = ((SegmentReader)segment.Reader).SegmentInfo;
        try
        {
            return new SegmentSize(info.Info.Name, info.GetSizeInBytes());
        }
        catch (IOException)
        {
            return new SegmentSize(info.Info.Name, 0);
        }
    }

    /// <summary>Answers a search with the query translated already.</summary>
    internal SearchAnswer Search(Query query, SearchRequest request, Highlighter? highlighter, CancellationToken cancellationToken) =>
        Search(SearcherFor(request), query, request, highlighter, shares: null, cancellationToken);

    private SearchAnswer Search(
        IndexSearcher searcher, Query query, SearchRequest request, Highlighter? highlighter, ScoreShares? shares, CancellationToken cancellationToken)
    {
        var result = SearchPass.Run(searcher, query, request, Stories, cancellationToken);
        var hits = new List<Hit>(result.Hits.Length);
        shares?.Read(result.Hits.ToArray().Select(top => new DocumentPlace(top.Segment, top.Document)));
        foreach (var top in result.Hits.Span)
        {
            var hit = Read(top, request, highlighter, shares, cancellationToken);
            hits.Add(result.Groups is null ? hit : hit with { Group = GroupOf(hit, top) });
        }

        return new SearchAnswer(hits, result.Totals.Articles, result.Facets, result.Totals.Stories)
        {
            Next = result.Next,
            Relation = result.Totals.Relation,
            TotalGroups = result.Totals.Groups,
        };

        HitGroup GroupOf(Hit hit, TopHit top) => new(
            request.Grouping!.By == GroupingField.Story ? hit.Story : hit.Article.Source ?? "",
            result.Groups.HitsBeside(top),
            [.. result.Groups.More(top).Select(more => Read(more, request, highlighter: null, shares: null, cancellationToken))]);
    }

    private Hit Read(TopHit top, SearchRequest request, Highlighter? highlighter, ScoreShares? shares, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request is { Detail: HitDetail.IdAlone, Grouping: null } && highlighter is null)
        {
            return new Hit(new Article { Id = IdColumn.Read(Reader.Leaves[top.Segment].AtomicReader, top.Document), Body = "" }, [], top.Score, [], "");
        }

        var withBody = request.Detail == HitDetail.WithBody;
        var stored = StoredArticle.Read(Reader.Leaves[top.Segment].Reader, top.Document, withBody: withBody || highlighter is not null);
        var highlights = highlighter?.Highlight(stored.Title, stored.Body, cancellationToken, shares?.Of(new(top.Segment, top.Document))) ?? [];
        var article = withBody ? stored.Article : stored.WithoutBody;
        return new Hit(article, stored.Countries, top.Score, highlights, stored.Story) { InferredTime = stored.InferredTime };
    }
}
