using NewsSearch.Articles;
using NewsSearch.Articles.Ingestion;
using NewsSearch.FullText.Evaluation;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks.Ranking;

/// <summary>A judged collection beside the repository: its articles as they are stored, and the queries that have a relevant article.</summary>
internal sealed record TestCollection(string Name, IReadOnlyList<Article> Articles, IReadOnlyList<JudgedQuery> Queries)
{
    /// <summary>The collections that the ranking is tuned and graded on.</summary>
    public static IReadOnlyList<string> Names { get; } = ["cranfield", "cisi", "lisa"];

    /// <summary>Reads a collection.</summary>
    public static TestCollection Read(string name)
    {
        var articles = Corpus.Read(name).Select(article => ArticlePipeline.Prepare(article, new ArticleLimits(), out _)).ToList();
        var queries = JudgedQueries.Read(Corpus.Require($"data/{name}.queries.tsv"), Corpus.Require($"data/{name}.qrels.tsv"));
        return new TestCollection(name, articles, [.. queries.Where(query => query.RelevantArticles > 0)]);
    }

    /// <summary>Builds an index of the articles; the caller disposes it.</summary>
    public RankingEvaluator BuildIndex()
    {
        var evaluator = new RankingEvaluator();
        foreach (var article in Articles)
        {
            evaluator.Add(article);
        }

        return evaluator;
    }
}
