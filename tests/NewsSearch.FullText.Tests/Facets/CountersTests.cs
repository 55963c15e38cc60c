using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Schema;
using NewsSearch.Testing;
using NodaTime;

namespace NewsSearch.FullText.Tests.Facets;

/// <summary>Counters that add up sets and numbers count what looking at each article counts, be the articles few or many.</summary>
public sealed class CountersTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Fact]
    public void Counts_are_those_of_looking_at_each_article()
    {
        var random = TestSeed.Random(nameof(Counts_are_those_of_looking_at_each_article));
        for (var round = 0; round < TestSeed.Iterations(12); round++)
        {
            using var directory = new RAMDirectory();
            var articles = Write(directory, random);
            using var reader = DirectoryReader.Open(directory);
            var shared = random.Next(3) == 0 ? null : new SharedStories();
            foreach (var story in articles.SelectMany(segment => segment).GroupBy(article => article.Story).Where(group => group.Count() > 1))
            {
                shared?.Add(story.Key);
            }

            // Nine zones are more than are kept: the last ones are counted without a column.
            var zones = random.Next(2) == 0 ? 0 : 9;
            foreach (var hours in Enumerable.Range(1, zones))
            {
                _ = reader.Leaves.Select(leaf => SegmentColumns.Of(leaf.AtomicReader).Calendar(CalendarUnit.Month, DateTimeZone.ForOffset(Offset.FromHours(hours)))).ToArray();
            }

            ShouldCount(reader, articles, shared, random);
        }
    }

    private static void ShouldCount(DirectoryReader reader, List<List<Written>> articles, SharedStories? shared, Random random)
    {
        var topics = new TermCounter(FacetField.Topic, [], shared);
        var months = new DateCounter(CalendarUnit.Month, Zone, shared);
        var counted = new List<Written>();
        foreach (var leaf in reader.Leaves)
        {
            var columns = SegmentColumns.Of(leaf.AtomicReader);
            var segment = articles[leaf.Ord];
            var density = random.Next(3) switch { 0 => 0.004, 1 => 0.2, _ => 1 };
            int[] documents = [.. Enumerable.Range(0, segment.Count).Where(_ => random.NextDouble() < density)];
            counted.AddRange(documents.Select(document => segment[document]));
            foreach (IFacetCounter counter in (IFacetCounter[])[topics, months])
            {
                counter.BeginSegment(columns);
                foreach (var block in documents.Chunk(random.Next(1, 300)))
                {
                    counter.Count(block, shared is null ? [] : [.. block.Where(document => shared.Contains(segment[document].Story))]);
                }

                counter.EndSegment();
            }
        }

        topics.Counts().Select(count => (count.Value, count.Matches)).OrderBy(count => count.Value, StringComparer.Ordinal).ShouldBe(
            counted.SelectMany(article => article.Topics.Select(topic => (topic, article))).GroupBy(pair => pair.topic, pair => pair.article)
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, CountOf(group, shared))),
            TestSeed.Replay);
        topics.WithoutValue.ShouldBe(CountOf(counted.Where(article => article.Topics.Length == 0), shared), TestSeed.Replay);
        months.Counts.ShouldBe(
            counted.Where(article => article.Published is not null)
                .GroupBy(article => CalendarUnit.Month.Start(Instant.FromUnixTimeMilliseconds(article.Published!.Value).InZone(Zone).Date))
                .OrderBy(group => group.Key).Select(group => (group.Key, CountOf(group, shared))),
            TestSeed.Replay);
        months.Undated.ShouldBe(CountOf(counted.Where(article => article.Published is null), shared), TestSeed.Replay);
        months.Counts.Select(count => months.SpanOf(count.Start).Label).ShouldBe(months.Counts.Select(count => CalendarUnit.Month.Label(count.Start)));
    }

    private static MatchCount CountOf(IEnumerable<Written> articles, SharedStories? shared)
    {
        var written = articles.ToList();
        return new MatchCount(written.Count, shared is null ? 0 : written.Select(article => article.Story).Distinct().Count());
    }

    private static List<List<Written>> Write(RAMDirectory directory, Random random)
    {
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()) { MergePolicy = NoMergePolicy.COMPOUND_FILES };
        using var writer = new IndexWriter(directory, settings);
        var segments = new List<List<Written>>();
        for (var segment = random.Next(1, 4); segment > 0; segment--)
        {
            var topics = random.Next(2) == 0 ? 6 : 60;
            segments.Add([.. Enumerable.Range(0, random.Next(1, 3_000)).Select(_ => new Written(
                [.. Enumerable.Range(0, random.Next(4)).Select(_ => $"topic{random.Next(topics)}").Distinct()],
                random.Next(10) == 0 ? null : 1_600_000_000_000 + random.NextInt64(1L << (segment == 1 ? 38 : 34)),
                random.Next(20) == 0 ? random.Next(5) : 10 + segment + (100 * random.Next(10_000))))]);
            segments[^1].ForEach(article => writer.AddDocument(DocumentOf(article)));
            writer.Commit();
        }

        return segments;
    }

    private static Document DocumentOf(Written article)
    {
        var document = new Document { new NumericDocValuesField(FieldNames.Story, article.Story) };
        foreach (var topic in article.Topics)
        {
            document.Add(new SortedSetDocValuesField(FieldNames.Topic, new BytesRef(topic)));
        }

        if (article.Published is { } published)
        {
            document.Add(new NumericDocValuesField(FieldNames.Published, published));
        }

        return document;
    }

    private sealed record Written(string[] Topics, long? Published, int Story);
}
