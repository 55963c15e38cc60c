using NewsSearch.Articles;
using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Evaluation;

/// <summary>A temporary index of some articles, to grade rankings over them.</summary>
/// <remarks>Any thread may add articles until the first ranking, and rank after that. Disposing it deletes the index.</remarks>
public sealed class RankingEvaluator : IDisposable
{
    /// <summary>The number of articles that are ranked for a grade.</summary>
    public const int Depth = 1000;

    private static readonly Guid ArchiveId = Guid.Parse("0b5ac3c0-2f5e-4f0e-9d0c-3f1d2a7c9e51");

    private readonly string _folder;
    private readonly ArticleIndex _index;
    private readonly Lazy<IndexSnapshot> _snapshot;
    private long _newest = DateTimeOffset.UnixEpoch.UtcTicks;

    /// <summary>Creates an empty index in a new temporary folder.</summary>
    public RankingEvaluator()
    {
        _folder = Directory.CreateTempSubdirectory("newssearch-evaluation-").FullName;
        var limits = new QueryLimits { MaxQueryLength = int.MaxValue, MaxQueryWords = int.MaxValue };
        _index = ArticleIndex.Open(_folder, ArchiveId, new ArticleIndexOptions { QueryLimits = limits });
        _snapshot = new Lazy<IndexSnapshot>(_index.TakeSnapshot);
    }

    /// <summary>The number of articles.</summary>
    public int Articles => _snapshot.Value.Articles;

    /// <summary>The newest date of the articles added, from which ages count; 1970-01-01 if none has a later one.</summary>
    public DateTimeOffset Newest => new(Interlocked.Read(ref _newest), TimeSpan.Zero);

    /// <summary>Adds an article, or replaces the one with its id.</summary>
    /// <param name="article">The article, as <see cref="NewsSearch.Articles.Ingestion.ArticlePipeline"/> makes it.</param>
    public void Add(Article article)
    {
        _index.Put(new IndexedArticle(article, []));
        var published = article.PublishedAt?.UtcTicks ?? 0;
        var newest = Interlocked.Read(ref _newest);
        while (published > newest)
        {
            newest = Interlocked.CompareExchange(ref _newest, published, newest);
        }
    }

    /// <summary>Ranks the articles in which at least one of the words of a text occurs.</summary>
    /// <param name="text">The words; nothing in it has a meaning in the query language.</param>
    /// <param name="ranking">How to score.</param>
    /// <param name="depth">The largest number of articles, above 0.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The ids, the best first.</returns>
    public IReadOnlyList<string> Rank(string text, RankingProfile ranking, int depth = Depth, CancellationToken cancellationToken = default)
    {
        if (AnyWord(text) is not { Length: > 0 } query)
        {
            return [];
        }

        var request = new SearchRequest { Query = query, Ranking = ranking, Now = Newest, PageSize = depth, Highlight = null };
        return [.. _snapshot.Value.Search(request, cancellationToken).Hits.Select(hit => hit.Article.Id)];
    }

    /// <summary>Grades a ranking profile by a query that has a relevant article.</summary>
    public RankingGrade Grade(JudgedQuery query, RankingProfile ranking, CancellationToken cancellationToken = default) =>
        RankingGrade.Of(query, Rank(query.Text, ranking, Depth, cancellationToken));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_snapshot.IsValueCreated)
        {
            _snapshot.Value.Dispose();
        }

        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // The exact forms are lower case, so none of them is an operator.
    private static string AnyWord(string text) => string.Join(" OR ", QueryTerm.Of(text).Select(term => QueryText.Escape(term.Exact)));
}
