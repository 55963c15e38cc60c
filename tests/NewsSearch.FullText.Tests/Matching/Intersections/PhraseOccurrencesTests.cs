using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Matching.Intersections;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Tests.Codec;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Matching.Intersections;

/// <summary>Phrases with gaps and repeated words occur where, and as often as, Lucene's own scorer says over Lucene's own postings.</summary>
public sealed class PhraseOccurrencesTests
{
    [Fact]
    public void Phrases_occur_as_often_as_Lucene_counts_them()
    {
        var random = TestSeed.Random(nameof(Phrases_occur_as_often_as_Lucene_counts_them));
        using var twins = new TwinIndex(random);
        twins.Add(random.Next(1000, 9000));
        twins.Delete(random.Next(300));
        twins.Merge(random.Next(1, 4));
        var (reader, standard) = twins.Open();
        using (reader)
        using (standard)
        {
            var found = 0;
            for (var round = 0; round < TestSeed.Iterations(60); round++)
            {
                var phrase = RandomPhrase(random);
                for (var segment = 0; segment < reader.Leaves.Count; segment++)
                {
                    var leaf = reader.Leaves[segment];
                    var accepted = random.Next(2) == 0 ? leaf.AtomicReader.LiveDocs : Some(leaf.AtomicReader, random);
                    var expected = AsLucene(phrase, standard, segment, accepted);
                    var occurrences = new Occurrences(phrase, new IndexSearcher(reader));
                    All(occurrences, leaf, accepted).ShouldBe(expected, $"{phrase}; {TestSeed.Replay}");
                    Asked(occurrences, leaf, random).ShouldBe(AsLucene(phrase, standard, segment, accepted: null), ignoreOrder: false, $"{phrase}; {TestSeed.Replay}");
                    found += expected.Count;
                }
            }

            found.ShouldBeGreaterThan(0, TestSeed.Replay);
        }
    }

    private static PhraseQuery RandomPhrase(Random random)
    {
        var phrase = new PhraseQuery();
        var position = random.Next(3) == 0 ? random.Next(3) : 0;
        var field = random.Next(3) == 0 ? "title" : "body";
        for (var words = random.Next(2, 5); words > 0; words--)
        {
            phrase.Add(new Term(field, $"w{(int)Math.Pow(random.Next(2) == 0 ? 8 : 900, random.NextDouble())}"), position);
            position += random.Next(5) == 0 ? random.Next(4) : 1;
        }

        return phrase;
    }

    private static FixedBitSet Some(AtomicReader reader, Random random)
    {
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

    private static List<(int, int)> AsLucene(PhraseQuery phrase, IndexReader standard, int segment, IBits? accepted)
    {
        var found = new List<(int, int)>();
        var scorer = phrase.CreateWeight(new IndexSearcher(standard)).GetScorer(standard.Leaves[segment], accepted);
        while (scorer is not null && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            found.Add((scorer.DocID, scorer.Freq));
        }

        return found;
    }

    private static List<(int, int)> All(Occurrences occurrences, AtomicReaderContext segment, IBits? accepted)
    {
        var found = new List<(int, int)>();
        if (SegmentOccurrences.Open([occurrences], [1f], segment, accepted, accepted, counted: true, new CursorPool()) is [{ Occurrences: var field }])
        {
            field.ShouldBeOfType<PhraseOccurrences>();
            var (documents, frequencies) = (new int[IFieldOccurrences.Window], new int[IFieldOccurrences.Window]);
            while (field.Next(0, documents, frequencies) is var count and > 0)
            {
                found.AddRange(Confirmed(field, documents.AsSpan(0, count), frequencies));
            }
        }

        return found;
    }

    /// <summary>Asks about all documents of a segment, some at a time.</summary>
    private static List<(int, int)> Asked(Occurrences occurrences, AtomicReaderContext segment, Random random)
    {
        var found = new List<(int, int)>();
        if (SegmentOccurrences.Open([occurrences], [1f], segment, accepted: null, watched: null, counted: true, new CursorPool()) is [{ Occurrences: var field }])
        {
            for (var first = 0; first < segment.AtomicReader.MaxDoc;)
            {
                var documents = Enumerable.Range(first, Math.Min(random.Next(1, IFieldOccurrences.Window + 1), segment.AtomicReader.MaxDoc - first)).ToArray();
                var frequencies = new int[documents.Length];
                field.Find(documents, frequencies);
                found.AddRange(Confirmed(field, documents, frequencies));
                first += documents.Length;
            }
        }

        return found;
    }

    /// <summary>The documents in which the phrase does occur; as often as was said, or less often.</summary>
    private static List<(int, int)> Confirmed(IFieldOccurrences field, ReadOnlySpan<int> documents, int[] frequencies)
    {
        int[] places = [.. Enumerable.Range(0, documents.Length).Where(place => frequencies[place] > 0)];
        var confirmed = Array.ConvertAll(places, place => frequencies[place]);
        field.Confirm(places, confirmed);
        var found = new List<(int, int)>();
        for (var i = 0; i < places.Length; i++)
        {
            confirmed[i].ShouldBeInRange(0, frequencies[places[i]], TestSeed.Replay);
            if (confirmed[i] > 0)
            {
                found.Add((documents[places[i]], confirmed[i]));
            }
        }

        return found;
    }
}
