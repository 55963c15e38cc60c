using Lucene.Net.Util;
using NewsSearch.FullText.Matching;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Matching;

/// <summary>A window of bits hands on what a sorted set would.</summary>
public sealed class BitWindowTests
{
    [Fact]
    public void Documents_come_in_their_order_without_those_that_are_not_accepted()
    {
        var random = TestSeed.Random(nameof(Documents_come_in_their_order_without_those_that_are_not_accepted));
        var window = new BitWindow(8);
        for (var round = 0; round < TestSeed.Iterations(200); round++)
        {
            var begin = random.Next(10_000);
            window.Begin(begin);
            window.First.ShouldBeInRange(begin - 63, begin, TestSeed.Replay);
            window.End.ShouldBe(window.First + 512, TestSeed.Replay);
            int[] marked = [.. Enumerable.Range(0, random.Next(400)).Select(_ => random.Next(window.First, window.End))];
            var accepted = random.Next(3) == 0 ? null : new FixedBitSet(random.Next(window.First + 1, window.End + 100));
            for (var i = 0; accepted is not null && i < 300; i++)
            {
                accepted.Set(random.Next(accepted.Length));
            }

            window.Mark(marked);
            window.Keep(accepted);
            int[] expected = [.. marked.Distinct().Order().Where(document => accepted is null || (document < accepted.Length && accepted.Get(document)))];
            window.Count().ShouldBe(expected.Length, TestSeed.Replay);
            TakeAll(window, random).ShouldBe(expected, TestSeed.Replay);
        }
    }

    [Fact]
    public void Words_of_documents_are_marked_as_far_as_they_are_in_the_window()
    {
        var random = TestSeed.Random(nameof(Words_of_documents_are_marked_as_far_as_they_are_in_the_window));
        var window = new BitWindow(8);
        for (var round = 0; round < TestSeed.Iterations(200); round++)
        {
            window.Begin(random.Next(1_000, 10_000));
            var first = Math.Max(0, window.First + (64 * random.Next(-20, 10)));
            ulong[] words = [.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => (ulong)random.NextInt64())];
            window.Mark(words, first);
            TakeAll(window, random).ShouldBe(
                Enumerable.Range(first, words.Length * 64)
                    .Where(document => document >= window.First && document < window.End && (words[(document - first) / 64] >> document & 1) != 0),
                TestSeed.Replay);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(1000)]
    public void All_documents_of_a_segment_can_be_marked(int count)
    {
        var window = new BitWindow(8);
        window.Begin(0);
        window.MarkAll(count);
        TakeAll(window, new Random(1)).ShouldBe(Enumerable.Range(0, Math.Min(count, 512)).ToArray());
        window.Begin(512);
        window.MarkAll(count);
        TakeAll(window, new Random(1)).ShouldBe(Enumerable.Range(512, Math.Max(0, Math.Min(count - 512, 512))).ToArray());
    }

    private static int[] TakeAll(BitWindow window, Random random)
    {
        var taken = new List<int>();
        while (true)
        {
            var room = new int[random.Next(1, 100)];
            var count = window.Take(room);
            if (count == 0)
            {
                return [.. taken];
            }

            taken.AddRange(room.Take(count));
        }
    }
}
