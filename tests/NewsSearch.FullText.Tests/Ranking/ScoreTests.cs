using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Tests.Querying;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Ranking;

/// <summary>Scores of random queries over random articles, against the formulas computed word by word.</summary>
public sealed class ScoreTests
{
    // Words with their stems, by hand; none of them is a function word.
    private static readonly Dictionary<string, string> Stems = new()
    {
        ["war"] = "war", ["wars"] = "war", ["grain"] = "grain", ["grains"] = "grain", ["talks"] = "talk", ["talk"] = "talk", ["peace"] = "peac", ["ship"] = "ship",
    };

    private static readonly string[] Words = [.. Stems.Keys];

    [Fact]
    public void Scores_are_what_the_formulas_say()
    {
        var random = TestSeed.Random(nameof(Scores_are_what_the_formulas_say));
        var articles = RandomArticles(random);
        using var archive = new SmallArchive(articles);
        for (var i = 0; i < TestSeed.Iterations(100); i++)
        {
            var ranking = RandomProfile(random);
            var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Words[random.Next(Words.Length)]).Distinct().ToArray();
            var query = string.Join(random.Next(2) == 0 ? " " : " OR ", words);
            foreach (var hit in Search(archive, query, ranking))
            {
                var expected = PlainScore.Of(articles, articles[int.Parse(hit.Article.Id)], words, Stems, ranking);
                ((double)hit.Score).ShouldBe(expected, 1e-4 * (1 + expected), $"{query} in {hit.Article}\n{ranking}\n{TestSeed.Replay}");
            }
        }
    }

    [Fact]
    public void Explanations_have_the_score_as_their_value_and_it_is_the_sum_of_their_parts()
    {
        var random = TestSeed.Random(nameof(Explanations_have_the_score_as_their_value_and_it_is_the_sum_of_their_parts));
        using var archive = new SmallArchive(RandomArticles(random));
        foreach (var query in new[] { "war", "war grain", "war OR grains OR peace", "\"grain talks\"", "title:war ship", "war \"peace talk\" -ship", "(war OR grain) peace" })
        {
            var ranking = RandomProfile(random);
            var context = new TranslationContext(archive.Snapshot.Reader, new QueryLimits(), CancellationToken.None) { Ranking = ranking };
            var node = QueryParser.Parse(query, new QueryLimits());
            var translated = NearWords.Around(QueryTranslator.Translate(node, context), node, context);
            var searcher = new IndexSearcher(archive.Snapshot.Reader) { Similarity = ArticleRanking.For(ranking) };
            foreach (var hit in searcher.Search(translated, 1000).ScoreDocs)
            {
                var explanation = searcher.Explain(translated, hit.Doc);

                explanation.Value.ShouldBe(hit.Score, 1e-4f * (1 + hit.Score), $"{query}\n{explanation}\n{TestSeed.Replay}");
                ShouldAddUp(explanation);
            }
        }
    }

    [Fact]
    public void A_profile_never_changes_what_is_found()
    {
        var random = TestSeed.Random(nameof(A_profile_never_changes_what_is_found));
        using var archive = new SmallArchive(RandomArticles(random));
        foreach (var query in new[] { "war grain", "war OR grain OR ship", "talks peace -ship", "\"war talks\" OR ship" })
        {
            var plain = Search(archive, query, RankingProfiles.Relevance with { ProximityWeight = 0, ExactBonus = 0 });
            for (var i = 0; i < 10; i++)
            {
                Search(archive, query, RandomProfile(random)).Select(hit => hit.Article.Id).ShouldBe(plain.Select(hit => hit.Article.Id), ignoreOrder: true, TestSeed.Replay);
            }

            Search(archive, query, RankingProfiles.Relevance with { TitleWeight = 0, BodyWeight = 0 }).Count.ShouldBe(plain.Count);
        }
    }

    private static void ShouldAddUp(Explanation explanation)
    {
        if (explanation.GetDetails() is { Length: > 0 } parts && explanation.Description.Contains("sum of", StringComparison.Ordinal))
        {
            parts.Sum(part => part.Value).ShouldBe(explanation.Value, 1e-4f * (1 + explanation.Value), explanation.ToString());
            Array.ForEach(parts, ShouldAddUp);
        }
    }

    private static IReadOnlyList<Hit> Search(SmallArchive archive, string query, RankingProfile ranking) =>
        archive.Snapshot.Search(new SearchRequest { Query = query, Ranking = ranking, PageSize = 1000, Highlight = null }, CancellationToken.None).Hits;

    private static RankingProfile RandomProfile(Random random) => RankingProfiles.Relevance with
    {
        TitleWeight = random.Next(5),
        BodyWeight = 0.5 + random.NextDouble(),
        ExactBonus = random.Next(2) * random.NextDouble(),
        ClumpingBonus = random.Next(2) * random.NextDouble(),
        ProximityWeight = random.Next(3) * 0.5,
        ProximityWindow = random.Next(2, 12),
        TermSaturation = 0.1 + (random.NextDouble() * 3),
        LengthNormalization = random.NextDouble(),
    };

    private static List<Article> RandomArticles(Random random) => [.. Enumerable.Range(0, 60).Select(i => new Article
    {
        Id = $"{i}",
        Title = RandomText(random, 5),
        Body = $"x {RandomText(random, 30)}",
    })];

    private static string RandomText(Random random, int length) =>
        string.Join(' ', Enumerable.Range(0, random.Next(length)).Select(_ => random.Next(2) == 0 ? "and" : Words[random.Next(Words.Length)]));
}
