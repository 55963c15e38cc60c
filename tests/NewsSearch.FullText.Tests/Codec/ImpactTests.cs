using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Codec;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Ranking;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec;

/// <summary>The impacts of every block, group and term are exactly those that its documents have.</summary>
public sealed class ImpactTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Impacts_are_the_best_pairs_of_frequency_and_length(bool merged)
    {
        var random = TestSeed.Random($"impacts{merged}");
        using var twins = new TwinIndex(random);
        twins.Add(9000);
        twins.Delete(500);
        if (merged)
        {
            twins.Merge(1);
        }

        var (reader, standard) = twins.Open();
        using (reader)
        using (standard)
        {
            var blocks = 0;
            foreach (var segment in reader.Leaves)
            {
                foreach (var field in new[] { "body", "title", "mentions", "tags" })
                {
                    blocks += Check(segment.AtomicReader, field);
                }
            }

            blocks.ShouldBeGreaterThan(100, TestSeed.Replay);
        }
    }

    private static int Check(AtomicReader segment, string field)
    {
        var lengths = FieldLengths.Of(segment, field is "body" or "title" ? "body" : "none");
        var terms = segment.GetTerms(field).GetEnumerator();
        var blocks = 0;
        while (terms.MoveNext())
        {
            var documents = (BlockDocsEnum)terms.Docs(liveDocs: null, reuse: null);
            var postings = new List<(int Document, int Frequency)>();
            while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                postings.Add((documents.DocID, documents.Freq));
            }

            if (documents.Cursor.OpenBlocks() is not { } cursor)
            {
                postings.Count.ShouldBeLessThan(128);
                continue;
            }

            var place = $"{field}:{terms.Term.Utf8ToString()}; {TestSeed.Replay}";
            cursor.TermImpacts.ToArray().ShouldBe(field == "tags" ? [] : Impacts(postings, lengths), place);
            foreach (var (number, block) in postings.Chunk(128).Index())
            {
                cursor.Seek(block[0].Document).ShouldBeTrue(place);
                cursor.Block.ShouldBe(number, place);
                cursor.End.LastDocument.ShouldBe(block[^1].Document, place);
                cursor.Impacts.ToArray().ShouldBe(field == "tags" ? [] : Impacts(block, lengths), place);
                var group = postings.Skip(number / 32 * 4096).Take(4096).ToArray();
                cursor.GroupEnd.ShouldBe(group[^1].Document, place);
                cursor.GroupImpacts.ToArray().ShouldBe(field == "tags" ? [] : Impacts(group, lengths), place);
                blocks++;
            }

            cursor.Seek(postings[^1].Document + 1).ShouldBeFalse(place);
        }

        return blocks;
    }

    /// <summary>The pairs that no other pair is as good as in both.</summary>
    private static Impact[] Impacts(IEnumerable<(int Document, int Frequency)> postings, byte[] lengths)
    {
        var pairs = postings.Select(posting => new Impact(posting.Frequency, lengths[posting.Document])).Distinct().ToArray();
        return [.. pairs.Where(pair => !pairs.Any(other => other != pair && other.Frequency >= pair.Frequency && other.Length <= pair.Length))
            .OrderBy(pair => pair.Frequency)];
    }
}
