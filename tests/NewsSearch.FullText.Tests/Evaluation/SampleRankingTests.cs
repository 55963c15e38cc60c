using NewsSearch.Articles;
using NewsSearch.Articles.Ingestion;
using NewsSearch.FullText.Evaluation;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Evaluation;

/// <summary>The judged set over the sample: no profile may rank worse than it did when its floor was set.</summary>
public sealed class SampleRankingTests
{
    private static readonly string Folder = Path.Combine(Corpus.RepositoryRoot, "src/NewsSearch.Cli/Sample");

    private static readonly Dictionary<string, (double Ndcg10, double ReciprocalRank)> Floors = new()
    {
        ["relevance"] = (0.93, 0.94),
        ["fresh"] = (0.92, 0.93),
        ["balanced"] = (0.93, 0.94),
    };

    [Fact]
    public async Task No_profile_falls_below_its_floor()
    {
        using var evaluator = await Index();
        var queries = JudgedQueries.Read(Path.Combine(Folder, "queries.tsv"), Path.Combine(Folder, "judgements.tsv"));
        foreach (var profile in RankingProfiles.All)
        {
            var grades = queries.Select(query => evaluator.Grade(query, profile)).ToList();
            grades.Average(grade => grade.Ndcg10).ShouldBeGreaterThan(Floors[profile.Name].Ndcg10, profile.Name);
            grades.Average(grade => grade.ReciprocalRank).ShouldBeGreaterThan(Floors[profile.Name].ReciprocalRank, profile.Name);
        }
    }

    [Fact]
    public async Task Every_query_is_judged_on_articles_of_the_sample()
    {
        using var evaluator = await Index();
        var ids = evaluator.Rank(string.Join(' ', Enumerable.Range('a', 26).Select(letter => (char)letter)) + " the of in", RankingProfiles.Relevance).ToHashSet();
        var queries = JudgedQueries.Read(Path.Combine(Folder, "queries.tsv"), Path.Combine(Folder, "judgements.tsv"));

        queries.Count.ShouldBe(50);
        queries.ShouldAllBe(query => query.RelevantArticles > 0);
        queries.SelectMany(query => query.Relevance.Keys).Except(ids).ShouldBeEmpty();
    }

    [Fact]
    public void Text_is_read_as_plain_words()
    {
        using var evaluator = new RankingEvaluator();
        evaluator.Add(new Article { Id = "1", Body = "Grain, and not wheat." });
        evaluator.Add(new Article { Id = "2", Body = "Nothing." });

        evaluator.Rank("-grain AND (title:wheat \"", RankingProfiles.Relevance).ShouldBe(["1"]);
        evaluator.Rank("?!", RankingProfiles.Relevance).ShouldBeEmpty();
        evaluator.Rank("", RankingProfiles.Relevance).ShouldBeEmpty();
    }

    private static async Task<RankingEvaluator> Index()
    {
        var evaluator = new RankingEvaluator();
        await foreach (var item in ArticleSource.Open(Path.Combine(Folder, "articles.jsonl")).ReadAsync(CancellationToken.None))
        {
            evaluator.Add(ArticlePipeline.Prepare(item.Article!, new ArticleLimits(), out _));
        }

        return evaluator;
    }
}
