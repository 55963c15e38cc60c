using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec;

/// <summary>What a pool gives is as good as new, wherever it was used before.</summary>
public sealed class CursorPoolTests
{
    [Fact]
    public void Walks_that_are_used_again_read_what_new_ones_read()
    {
        var random = TestSeed.Random("pool");
        using var twins = new TwinIndex(random);
        twins.Add(6000);
        var (reader, standard) = twins.Open();
        using (reader)
        using (standard)
        {
            reader.Leaves.Count.ShouldBeGreaterThan(0, TestSeed.Replay);
            var pool = new CursorPool();
            for (var round = 0; round < TestSeed.Iterations(2000); round++)
            {
                if (random.Next(4) == 0)
                {
                    pool.TakeBack();
                }

                WalkOne(pool, reader.Leaves[random.Next(reader.Leaves.Count)].AtomicReader, random);
            }
        }
    }

    [Fact]
    public void Arrays_are_cleared_and_given_once_until_they_are_taken_back()
    {
        var pool = CursorPool.Rent();
        for (var round = 0; round < 3; round++)
        {
            var integers = Enumerable.Range(0, 300).Select(_ => pool.Integers()).ToArray();
            integers.Distinct().Count().ShouldBe(integers.Length);
            integers.ShouldAllBe(array => array.Length == 128 && array.All(number => number == 0));
            var (longs, floats, words) = (pool.Longs(), pool.Floats(), pool.Words());
            (longs.Sum(), floats.Sum(), words.Count(word => word != 0)).ShouldBe((0, 0, 0));
            Array.ForEach(integers, array => Array.Fill(array, 7));
            Array.Fill(longs, 7);
            Array.Fill(floats, 7);
            Array.Fill(words, 7UL);
            CursorPool.Return(pool);
            CursorPool.Rent().ShouldBeSameAs(pool);
            CursorPool.Rent().ShouldNotBeSameAs(pool);
        }
    }

    private static void WalkOne(CursorPool pool, AtomicReader segment, Random random)
    {
        var field = TwinIndex.Fields.Keys.ElementAt(random.Next(TwinIndex.Fields.Count));
        var terms = segment.GetTerms(field)?.GetEnumerator();
        if (terms?.SeekExact(new BytesRef($"w{random.Next(900)}")) != true)
        {
            return;
        }

        var info = segment.FieldInfos.FieldInfo(field);
        var state = (PostingsTermState)terms.GetTermState();
        var place = $"{field}:{terms.Term.Utf8ToString()}; {TestSeed.Replay}";
        if (random.Next(2) == 0)
        {
            var cursor = pool.Documents();
            cursor.Begin(state.Segment!, info, state);
            ReadBlocks(cursor, (BlockDocsEnum)terms.Docs(liveDocs: null, reuse: null), random, place);
        }
        else if (terms.DocsAndPositions(liveDocs: null, reuse: null) is { } expected)
        {
            ReadPositions(pool.Positions().Begin(state.Segment!, info, state, accepted: null), expected, random, place);
        }
    }

    /// <summary>Reads some or all blocks, and some of what is known of them.</summary>
    private static void ReadBlocks(DocumentCursor cursor, BlockDocsEnum expected, Random random, string place)
    {
        var blocks = cursor.OpenBlocks();
        var other = expected.Cursor.OpenBlocks();
        (blocks is null).ShouldBe(other is null, place);
        blocks?.TermImpacts.ToArray().ShouldBe(other!.TermImpacts.ToArray(), place);
        while (random.Next(10) > 0 && (random.Next(3) == 0 ? cursor.SeekBlock(cursor.Last + random.Next(1, 500)) : cursor.NextBlock()))
        {
            for (var i = 0; i < cursor.Count; i++)
            {
                var document = i == 0 ? expected.Advance(cursor.Documents[0]) : expected.NextDoc();
                (cursor.Documents[i], cursor.Frequencies[i]).ShouldBe((document, expected.Freq), place);
            }

            if (blocks?.Seek(cursor.Last) == true && other!.Seek(cursor.Last))
            {
                blocks.Impacts.ToArray().ShouldBe(other.Impacts.ToArray(), place);
            }
        }
    }

    private static void ReadPositions(DocsAndPositionsEnum walk, DocsAndPositionsEnum expected, Random random, string place)
    {
        while (random.Next(50) > 0)
        {
            var target = random.Next(3) == 0 ? expected.DocID + random.Next(1, 300) : expected.DocID + 1;
            var document = expected.Advance(target);
            walk.Advance(target).ShouldBe(document, place);
            if (document == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }

            walk.Freq.ShouldBe(expected.Freq, place);
            for (var i = random.Next(expected.Freq + 1); i > 0; i--)
            {
                walk.NextPosition().ShouldBe(expected.NextPosition(), place);
            }
        }
    }
}
