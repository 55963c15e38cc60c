using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Querying.Understanding;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Ranking.Bounds;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Ranking.Bounds;

/// <summary>Searches that need no exact total pass over what cannot come onto their page, and show the same page as those that see every match.</summary>
public sealed class BarredSearchTests
{
    private static readonly string[] Forms = ["", "s", "ing", "ed"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_are_those_of_a_search_that_sees_every_match(bool standardPostings)
    {
        var random = TestSeed.Random($"barred{standardPostings}");
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.Empty, new ArticleIndexOptions { WithStandardPostings = standardPostings });
        for (var segment = random.Next(1, 4); segment > 0; segment--)
        {
            Fill(index, random, random.Next(500, 4000));
            using var snapshot = index.TakeSnapshot();
            for (var query = 0; query < TestSeed.Iterations(25); query++)
            {
                Compare(snapshot, RandomRequest(random));
            }
        }
    }

    [Theory]
    [InlineData("bank OR carbon")]
    [InlineData("bank")]
    [InlineData("bank AND carbon")]
    public void Matches_below_the_bar_are_passed_over(string text)
    {
        var random = TestSeed.Random(text);
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.Empty, new ArticleIndexOptions());
        Fill(index, random, 6000);
        using var snapshot = index.TakeSnapshot();
        var request = new SearchRequest { Query = text, Highlight = null };
        var best = snapshot.Search(request, CancellationToken.None);
        var searcher = new IndexSearcher(snapshot.Reader) { Similarity = ArticleRanking.For(request.Ranking) };
        var context = new TranslationContext(snapshot.Reader, snapshot.Limits, CancellationToken.None);
        var query = new UnderstoodQuery(request.Query, request.QueryOptions, context).Query;
        var scorer = BarredQuery.Of(query, searcher).ShouldNotBeNull().In(snapshot.Reader.Leaves[0], snapshot.Reader.Leaves[0].AtomicReader.LiveDocs).ShouldNotBeNull();
        scorer.Bar = best.Hits[^1].Score;
        var seen = 0L;
        while (scorer.Matches.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            seen++;
        }

        seen.ShouldBeInRange(best.Hits.Count, best.Total / 4, TestSeed.Replay);
    }

    private static void Compare(IndexSnapshot snapshot, SearchRequest request)
    {
        var expected = snapshot.Search(request with { CountUpTo = null }, CancellationToken.None);
        foreach (var limit in (int[])[0, 1, 50, 1_000_000])
        {
            var answer = snapshot.Search(request with { CountUpTo = limit }, CancellationToken.None);
            var place = $"{request.Query} to {limit}, {request.PageSize} from {request.Skip}; {TestSeed.Replay}";
            answer.Hits.Select(hit => (hit.Article.Id, hit.Score)).ShouldBe(expected.Hits.Select(hit => (hit.Article.Id, hit.Score)), place);
            (answer.Next is null).ShouldBe(expected.Next is null, place);
            answer.Total.ShouldBe(Math.Min(limit, expected.Total), place);
            answer.Relation.ShouldBe(limit == 0 ? TotalRelation.NotCounted : limit < expected.Total ? TotalRelation.AtLeast : TotalRelation.Exact, place);
            if (expected.Next is { } next && limit == 0)
            {
                var rest = request with { After = next, Skip = 0 };
                snapshot.Search(rest with { CountUpTo = 0 }, CancellationToken.None).Hits.Select(hit => (hit.Article.Id, hit.Score))
                    .ShouldBe(snapshot.Search(rest, CancellationToken.None).Hits.Select(hit => (hit.Article.Id, hit.Score)), place);
            }
        }
    }

    private static SearchRequest RandomRequest(Random random) => new()
    {
        Query = RandomQuery(random),
        Highlight = null,
        PageSize = random.Next(4) == 0 ? random.Next(1, 200) : 10,
        Skip = random.Next(5) == 0 ? random.Next(20) : 0,
        Filter = random.Next(4) == 0 ? new SearchFilter { Countries = ["UA"] } : SearchFilter.None,
        Now = new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero),
        Ranking = random.Next(5) switch
        {
            0 => RankingProfiles.Fresh,
            1 => RankingProfiles.Relevance with { ExactBonus = 0 },
            2 => RankingProfiles.Relevance with { ProximityWeight = 0 },
            _ => RankingProfiles.Relevance,
        },
    };

    private static string RandomQuery(Random random)
    {
        var words = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Word(random)).ToArray();
        return random.Next(8) switch
        {
            0 => words[0],
            1 => $"\"{string.Join(' ', words)}\"",
            2 => $"title:{words[0]} OR body:{words[^1]} OR {Word(random)}",
            3 => $"{words[0]}^3 OR {string.Join(" OR ", words)}",
            4 => $"\"{words[0]} {words[^1]}\" OR {Word(random)}",
            5 => string.Join(" AND ", words),
            6 => $"{string.Join(" OR ", words)} -{Word(random)}",
            _ => string.Join(" OR ", words),
        };
    }

    private static void Fill(ArticleIndex index, Random random, int articles)
    {
        for (var i = 0; i < articles; i++)
        {
            var id = $"{random.Next(12_000)}";
            if (random.Next(10) == 0)
            {
                index.Delete(id);
                continue;
            }

            index.Put(new IndexedArticle(
                new Article
                {
                    Id = id,
                    Title = Text(random, random.Next(1, 6)),
                    Body = Text(random, (int)Math.Exp(random.NextDouble() * 4)),
                    Countries = random.Next(3) == 0 ? ["UA"] : [],
                    PublishedAt = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(random.Next(100)),
                },
                []));
        }
    }

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    // The first words are in most articles, the last in a few.
    private static string Word(Random random)
    {
        string[] words =
        [
            "bank", "carbon", "harvest", "minister", "election", "flood", "budget", "talk", "border", "grain", "export", "vote", "court", "rebel",
            "treaty", "summit", "union", "plant", "storm", "market", "award", "doctor", "island", "river", "signal", "engine", "garden", "mountain",
        ];
        return words[(int)Math.Pow(words.Length, random.NextDouble()) - 1] + Forms[(int)Math.Pow(Forms.Length, random.NextDouble()) - 1];
    }
}
