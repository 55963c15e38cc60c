using NewsSearch.FullText.Schema;
using NewsSearch.FullText.Writing.Stories;

namespace NewsSearch.FullText.Tests.Writing.Stories;

public sealed class SketchFilterTests
{
    [Fact]
    public void Every_key_added_passes_and_few_others_do()
    {
        var random = new Random(3);
        var filter = new SketchFilter();
        var keys = Enumerable.Range(0, 200_000).Select(_ => SketchTerm.Key((ulong)random.NextInt64())).ToArray();
        filter.MayContain(keys[0]).ShouldBeFalse();
        foreach (var key in keys)
        {
            filter.Add(key);
        }

        keys.ShouldAllBe(key => filter.MayContain(key));
        Enumerable.Range(0, 100_000).Count(_ => filter.MayContain(SketchTerm.Key((ulong)random.NextInt64()))).ShouldBeLessThan(8_000);
        (filter.Bytes / (double)keys.Length).ShouldBeLessThan(2.5);
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(ulong.MaxValue)]
    [InlineData(0x0123456789ABCDEFUL)]
    public void The_term_of_a_hash_keeps_its_key(ulong hash)
    {
        var term = System.Text.Encoding.UTF8.GetBytes(SketchTerm.Of(hash));
        term.Length.ShouldBe(SketchTerm.Length);
        SketchTerm.Parse(term).ShouldBe(SketchTerm.Key(hash));
        var written = new byte[SketchTerm.Length];
        SketchTerm.Write(hash, written);
        written.ShouldBe(term);
    }
}
