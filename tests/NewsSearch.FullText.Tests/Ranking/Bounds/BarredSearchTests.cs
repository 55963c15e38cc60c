using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Articles;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Matching;
using NewsSearch.FullText.Snapshots;
using NewsSearch.FullText.Tests.Matching;
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
            RandomArchive.Fill(index, random, random.Next(500, 4000), () => Word(random));
            using var snapshot = index.TakeSnapshot();
            for (var query = 0; query < TestSeed.Iterations(25); query++)
            {
                Compare(snapshot, RandomRequest(random));
            }
        }

        index.Commit(1);
        using var directory = FSDirectory.Open(folder.Path);
        new CheckIndex(directory) { InfoStream = TextWriter.Null }.DoCheckIndex().Clean.ShouldBeTrue(TestSeed.Replay);
    }

    [Fact]
    public void Over_one_field_pages_are_those_of_plain_queries_of_Lucene()
    {
        var random = TestSeed.Random(nameof(Over_one_field_pages_are_those_of_plain_queries_of_Lucene));
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.Empty, new ArticleIndexOptions());
        for (var segment = random.Next(1, 4); segment > 0; segment--)
        {
            RandomArchive.Fill(index, random, random.Next(500, 4000), () => Word(random));
            using var snapshot = index.TakeSnapshot();
            for (var query = 0; query < TestSeed.Iterations(25); query++)
            {
                var request = new SearchRequest
                {
                    Query = OneFieldQuery(random), Highlight = null, Ranking = ExhaustiveSearch.Plain, PageSize = random.Next(1, 30), CountUpTo = random.Next(2) == 0 ? 0 : null,
                };
                ComparePlain(snapshot, request);
            }
        }
    }

    private static void ComparePlain(IndexSnapshot snapshot, SearchRequest request)
    {
        var place = $"{request.Query}; {TestSeed.Replay}";
        var expected = ExhaustiveSearch.RunPlain(snapshot, request);
        var answer = snapshot.Search(request, CancellationToken.None);
        answer.Hits.Count.ShouldBe(Math.Min(request.PageSize, expected.Count), place);
        answer.Total.ShouldBe(request.CountUpTo is null ? expected.Count : 0, place);
        var scores = expected.ToDictionary(hit => hit.Id, hit => hit.Score);

        // Lucene multiplies in another order, so scores differ in the last bits, and what is equal but for those may change places.
        foreach (var (hit, other) in answer.Hits.Zip(expected))
        {
            hit.Score.ShouldBe(scores[hit.Article.Id], 1e-5 * hit.Score, place);
            hit.Score.ShouldBe(other.Score, 1e-5 * hit.Score, place);
        }
    }

    private static string OneFieldQuery(Random random)
    {
        var words = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Word(random)).Distinct(StringComparer.Ordinal).ToArray();
        return random.Next(4) switch
        {
            0 => $"body:{words[0]}",
            1 => $"body:\"{string.Join(' ', words)}\"",
            2 => $"body:({string.Join(" AND ", words)})",
            _ => $"body:({string.Join(" OR ", words)})",
        };
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
        RandomArchive.Fill(index, random, 6000, () => Word(random));
        using var snapshot = index.TakeSnapshot();
        var request = new SearchRequest { Query = text, Highlight = null };
        var best = snapshot.Search(request, CancellationToken.None);
        var segment = snapshot.Reader.Leaves[0];
        var (query, searcher) = ExhaustiveSearch.Understand(snapshot, request);
        var matches = new MatchPlan(query, searcher, scored: true)
            .In(segment, LiveDocuments.Of(segment.AtomicReader), scored: true, new CursorPool(), CancellationToken.None).ShouldNotBeNull();
        matches.Bar = best.Hits[^1].Score;
        var seen = 0L;
        var (documents, scores) = (new int[100], new float[100]);
        while (matches.Next(documents, scores) is var count and > 0)
        {
            seen += count;
        }

        seen.ShouldBeInRange(best.Hits.Count, best.Total / 4, TestSeed.Replay);
    }

    [Fact]
    public void Matches_at_the_bar_or_above_it_all_come()
    {
        var random = TestSeed.Random(nameof(Matches_at_the_bar_or_above_it_all_come));
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.Empty, new ArticleIndexOptions());
        RandomArchive.Fill(index, random, 4000, () => Word(random));
        using var snapshot = index.TakeSnapshot();
        for (var query = 0; query < TestSeed.Iterations(25); query++)
        {
            var request = RandomRequest(random);
            var (understood, searcher) = ExhaustiveSearch.Understand(snapshot, request);
            var plan = new MatchPlan(understood, searcher, scored: true);
            foreach (var segment in snapshot.Reader.Leaves)
            {
                var all = Walk(plan, segment, float.NegativeInfinity);
                for (var round = 0; round < 20 && all.Count > 0; round++)
                {
                    var bar = all[random.Next(all.Count)].Score;
                    Walk(plan, segment, bar).Where(match => match.Score >= bar).ShouldBe(
                        all.Where(match => match.Score >= bar), $"{request.Query} above {bar}; {TestSeed.Replay}");
                }
            }
        }
    }

    private static List<(int Document, float Score)> Walk(MatchPlan plan, AtomicReaderContext segment, float bar)
    {
        var matches = new List<(int, float)>();
        var walk = plan.In(segment, LiveDocuments.Of(segment.AtomicReader), scored: true, new CursorPool(), CancellationToken.None);
        var (documents, scores) = (new int[100], new float[100]);
        if (walk is not null)
        {
            walk.Bar = bar;
        }

        while (walk?.Next(documents, scores) is { } count and > 0)
        {
            matches.AddRange(documents.Zip(scores).Take(count).Select(pair => (pair.First, pair.Second)));
        }

        return matches;
    }

    private static void Compare(IndexSnapshot snapshot, SearchRequest request)
    {
        var expected = ExhaustiveSearch.Run(snapshot, request);
        var page = expected.Skip(request.Skip).Take(request.PageSize).ToArray();
        var hasNext = expected.Count > request.Skip + page.Length;
        foreach (var limit in (int?[])[null, 0, 1, 50, 1_000_000])
        {
            var place = $"{request.Query} to {limit}, {request.PageSize} from {request.Skip}; {TestSeed.Replay}";
            var answer = snapshot.Search(request with { CountUpTo = limit }, CancellationToken.None);
            answer.Hits.Select(hit => (hit.Article.Id, hit.Score)).ShouldBe(page, place);
            (answer.Next is null).ShouldBe(!hasNext, place);
            answer.Total.ShouldBe(Math.Min(limit ?? int.MaxValue, expected.Count), place);
            answer.Relation.ShouldBe(limit == 0 ? TotalRelation.NotCounted : limit < expected.Count ? TotalRelation.AtLeast : TotalRelation.Exact, place);
            if (answer.Next is { } next)
            {
                var rest = snapshot.Search(request with { CountUpTo = limit, After = next, Skip = 0 }, CancellationToken.None);
                rest.Hits.Select(hit => (hit.Article.Id, hit.Score)).ShouldBe(expected.Skip(request.Skip + page.Length).Take(request.PageSize), place);
            }
        }

        snapshot.Search(request with { PageSize = 0, WithoutStories = true }, CancellationToken.None).Total.ShouldBe(expected.Count, TestSeed.Replay);
        var newest = snapshot.Search(request with { Order = HitOrder.Newest, PageSize = snapshot.Articles, Skip = 0 }, CancellationToken.None);
        newest.Hits.Select(hit => hit.Article.Id).Order().ShouldBe(expected.Select(hit => hit.Id).Order(), $"{request.Query}; {TestSeed.Replay}");
    }

    private static SearchRequest RandomRequest(Random random) => new()
    {
        Query = RandomQuery(random),
        Highlight = null,
        PageSize = random.Next(4) == 0 ? random.Next(1, 200) : 10,
        Skip = random.Next(5) == 0 ? random.Next(20) : 0,
        Filter = random.Next(4) == 0 ? new SearchFilter { Countries = ["UA"] } : SearchFilter.None,
        Now = new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero),
        Ranking = random.Next(6) switch
        {
            0 => random.Next(2) == 0 ? RankingProfiles.Fresh : RankingProfiles.Balanced,
            3 => RankingProfiles.Relevance with { ProximityWeight = 0, ExactBonus = 0, TitleWeight = random.Next(3) },
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
