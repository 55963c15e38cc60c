using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Articles;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Matching.Intersections;
using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Querying.Understanding;
using NewsSearch.FullText.Ranking;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Matching.Intersections;

/// <summary>Intersections and phrases match the documents, with the very scores, of Lucene's scorers for the same query, whatever the filter and the bar.</summary>
public sealed class IntersectionBlocksTests
{
    private static readonly string[] Words = ["bank", "carbon", "harvest", "flood", "budget", "talk", "border", "grain", "vote", "court", "rebel", "treaty"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Matches_and_scores_are_those_of_Lucene_s_scorers(bool standardPostings)
    {
        var random = TestSeed.Random($"intersections{standardPostings}");
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, Guid.Empty, new ArticleIndexOptions { WithStandardPostings = standardPostings });
        var matches = 0;
        for (var segment = random.Next(1, 4); segment > 0; segment--)
        {
            RandomArchive.Fill(index, random, random.Next(300, 5000), () => Word(random));
            using var snapshot = index.TakeSnapshot();
            for (var query = 0; query < TestSeed.Iterations(25); query++)
            {
                matches += Compare(snapshot, RandomQuery(random), random);
            }
        }

        matches.ShouldBeGreaterThan(0, TestSeed.Replay);
    }

    private static int Compare(IndexSnapshot snapshot, string text, Random random)
    {
        var ranking = random.Next(4) switch
        {
            0 => RankingProfiles.Relevance with { ExactBonus = 0 },
            1 => RankingProfiles.Relevance with { ProximityWeight = 0 },
            _ => RankingProfiles.Relevance,
        };
        var isScored = random.Next(4) > 0;
        var context = new TranslationContext(snapshot.Reader, snapshot.Limits, CancellationToken.None) { Ranking = ranking, IsScored = isScored };
        var query = new UnderstoodQuery(text, new QueryOptions(), context).Query;
        var searcher = new IndexSearcher(snapshot.Reader) { Similarity = isScored ? ArticleRanking.For(ranking) : ArticleRanking.Unscored };
        var plan = IntersectionPlan.Of(query, searcher, isScored).ShouldNotBeNull(text);
        var matches = 0;
        foreach (var segment in snapshot.Reader.Leaves)
        {
            var accepted = Accepted(segment.AtomicReader, random);
            var expected = AsLucene(searcher.CreateNormalizedWeight(query), segment, accepted);
            Walk(plan, segment, accepted, scored: false, float.NegativeInfinity, random).Select(match => match.Document)
                .ShouldBe(expected.Select(match => match.Document), $"{text}; {TestSeed.Replay}");
            matches += expected.Count;
            if (!isScored || expected.Count == 0)
            {
                continue;
            }

            Walk(plan, segment, accepted, scored: true, float.NegativeInfinity, random).ShouldBe(expected, $"{text}; {TestSeed.Replay}");
            var bar = expected[random.Next(expected.Count)].Score;
            Walk(plan, segment, accepted, scored: true, bar, random).ShouldBe(expected.Where(match => match.Score >= bar), $"{text} above {bar}; {TestSeed.Replay}");
        }

        return matches;
    }

    private static IBits? Accepted(AtomicReader reader, Random random)
    {
        if (random.Next(2) == 0)
        {
            return reader.LiveDocs;
        }

        var bits = new FixedBitSet(reader.MaxDoc);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            if (random.Next(3) > 0 && reader.LiveDocs?.Get(document) != false)
            {
                bits.Set(document);
            }
        }

        return bits;
    }

    private static List<(int Document, float Score)> AsLucene(Weight weight, AtomicReaderContext segment, IBits? accepted)
    {
        var matches = new List<(int, float)>();
        var scorer = weight.GetScorer(segment, accepted);
        while (scorer is not null && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            matches.Add((scorer.DocID, scorer.GetScore()));
        }

        return matches;
    }

    private static List<(int Document, float Score)> Walk(
        IntersectionPlan plan, AtomicReaderContext segment, IBits? accepted, bool scored, float bar, Random random)
    {
        var matches = new List<(int, float)>();
        if (plan.In(segment, accepted, scored, new CursorPool(), CancellationToken.None) is not { } walk)
        {
            return matches;
        }

        walk.Bar = bar;
        while (true)
        {
            var room = random.Next(1, 400);
            var (documents, scores) = (new int[room], new float[room]);
            var count = walk.Next(documents, scores);
            if (count == 0)
            {
                return matches;
            }

            matches.AddRange(documents.Zip(scores).Take(count).Select(pair => (pair.First, pair.Second)));
        }
    }

    private static string RandomQuery(Random random)
    {
        var words = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Word(random)).ToArray();
        var phrase = $"\"{words[0]} {words[1]}\"";
        return random.Next(10) switch
        {
            0 => phrase,
            1 => $"body:{phrase}",
            2 => $"\"{string.Join(' ', words)}\"",
            3 => $"{phrase} AND {Word(random)}",
            4 => $"{words[0]} AND {words[1]} -{Word(random)}",
            5 => $"{words[0]} AND country:UA",
            6 => $"title:{words[0]} AND body:{words[1]}^2",
            7 => $"{words[0]} AND ({words[1]} OR {Word(random)})",
            8 => $"\"{words[0]} {words[1]}\"~3 AND {Word(random)}",
            _ => string.Join(" AND ", words),
        };
    }

    // The first words are in most articles, the last in a few.
    private static string Word(Random random) => Words[(int)Math.Pow(Words.Length, random.NextDouble()) - 1] + (random.Next(4) == 0 ? "s" : "");
}
