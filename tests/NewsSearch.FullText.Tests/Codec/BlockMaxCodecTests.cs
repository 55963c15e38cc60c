using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec;

/// <summary>Everything that Lucene reads of an index is the same with the product's codec as with Lucene's own.</summary>
public sealed class BlockMaxCodecTests
{
    [Fact]
    public void Postings_of_random_histories_are_those_of_the_standard_codec()
    {
        var random = TestSeed.Random(nameof(Postings_of_random_histories_are_those_of_the_standard_codec));
        for (var history = 0; history < TestSeed.Iterations(2); history++)
        {
            using var twins = new TwinIndex(random);
            for (var step = 0; step < 3; step++)
            {
                twins.Add(random.Next(4000));
                twins.Delete(random.Next(500));
                if (random.Next(3) == 0)
                {
                    twins.Merge(random.Next(1, 3));
                }

                Compare(twins, random);
            }
        }
    }

    [Fact]
    public void A_segment_without_any_term_is_read()
    {
        using var twins = new TwinIndex(new Random(1));
        Compare(twins, new Random(1));
    }

    private static void Compare(TwinIndex twins, Random random)
    {
        var (reader, standard) = twins.Open();
        using (reader)
        using (standard)
        {
            reader.Leaves.Select(leaf => leaf.Reader.MaxDoc).ShouldBe(standard.Leaves.Select(leaf => leaf.Reader.MaxDoc), TestSeed.Replay);
            foreach (var (segment, other) in reader.Leaves.Zip(standard.Leaves))
            {
                foreach (var field in TwinIndex.Fields.Keys.Append("id"))
                {
                    CompareTerms(segment.AtomicReader, other.AtomicReader, field, random);
                }

                segment.AtomicReader.CheckIntegrity();
            }
        }

        var check = new CheckIndex(twins.Directory) { InfoStream = TextWriter.Null, CrossCheckTermVectors = true };
        check.DoCheckIndex().Clean.ShouldBeTrue(TestSeed.Replay);
    }

    private static void CompareTerms(AtomicReader segment, AtomicReader standard, string field, Random random)
    {
        var (terms, others) = (segment.GetTerms(field), standard.GetTerms(field));
        (terms is null).ShouldBe(others is null, $"{field}; {TestSeed.Replay}");
        if (terms is null)
        {
            return;
        }

        (terms.Count, terms.DocCount, terms.SumDocFreq, terms.SumTotalTermFreq)
            .ShouldBe((others!.Count, others.DocCount, others.SumDocFreq, others.SumTotalTermFreq), TestSeed.Replay);
        var (term, other) = (terms.GetEnumerator(), others.GetEnumerator());
        DocsEnum? documents = null;
        DocsAndPositionsEnum? positions = null;
        while (other.MoveNext())
        {
            term.MoveNext().ShouldBeTrue();
            term.Term.ShouldBe(other.Term);
            (term.DocFreq, term.TotalTermFreq).ShouldBe((other.DocFreq, other.TotalTermFreq), TestSeed.Replay);
            for (var walk = 0; walk < 2; walk++)
            {
                var live = random.Next(2) == 0 ? segment.LiveDocs : null;
                var place = $"{field}:{other.Term.Utf8ToString()} walk {walk}; {TestSeed.Replay}";
                documents = term.Docs(live, documents, random.Next(2) == 0 ? DocsFlags.FREQS : DocsFlags.NONE);
                Walk(documents, other.Docs(live, null), walk == 0 ? 0 : random.NextDouble(), segment.MaxDoc, random, place);
                if (term.DocsAndPositions(live, positions) is { } found)
                {
                    positions = found;
                    Walk(positions, other.DocsAndPositions(live, null), walk == 0 ? 0 : random.NextDouble(), segment.MaxDoc, random, place);
                }
                else
                {
                    other.DocsAndPositions(live, null).ShouldBeNull(place);
                }
            }
        }

        term.MoveNext().ShouldBeFalse();
    }

    private static void Walk(DocsEnum documents, DocsEnum standard, double jumps, int maxDoc, Random random, string place)
    {
        documents.DocID.ShouldBe(-1, place);
        while (true)
        {
            var jump = random.NextDouble() < jumps;
            var target = standard.DocID + 1 + random.Next(1 << random.Next(13));
            var document = jump ? documents.Advance(target) : documents.NextDoc();
            if (document != (jump ? standard.Advance(target) : standard.NextDoc()) || document != documents.DocID)
            {
                Assert.Fail($"{document} instead of {standard.DocID} of {maxDoc}: {place}");
            }

            if (document == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }

            if (documents.Freq != standard.Freq)
            {
                Assert.Fail($"{documents.Freq} instead of {standard.Freq} times in {document}: {place}");
            }

            if (documents is DocsAndPositionsEnum positions && random.Next(3) > 0)
            {
                for (var left = random.Next(standard.Freq + 1); left > 0; left--)
                {
                    var (position, expected) = (positions.NextPosition(), ((DocsAndPositionsEnum)standard).NextPosition());
                    if (position != expected || positions.StartOffset != -1 || positions.EndOffset != -1 || positions.GetPayload() is not null)
                    {
                        Assert.Fail($"{position} instead of {expected} in {document}: {place}");
                    }
                }
            }
        }
    }
}
