using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Codec.Writing;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec;

/// <summary>Lists of impacts are passed over to where reading them ends.</summary>
public sealed class ImpactListTests
{
    [Fact]
    public void Passing_over_a_list_ends_where_reading_it_does()
    {
        var random = TestSeed.Random(nameof(Passing_over_a_list_ends_where_reading_it_does));
        for (var round = 0; round < TestSeed.Iterations(500); round++)
        {
            var bytes = new ByteWriter();
            var count = random.Next(6);
            bytes.WriteNumber(count);
            for (var i = 0; i < count; i++)
            {
                bytes.WriteNumber(random.Next(1, random.Next(3) == 0 ? 1000 : 128));
                bytes.Write((byte)random.Next(40));
            }

            var end = bytes.Written.Length;
            for (var others = random.Next(10); others > 0; others--)
            {
                bytes.Write((byte)random.Next(256));
            }

            var read = new ByteReader(bytes.Written);
            var skipped = new ByteReader(bytes.Written);
            var list = new ImpactList(1);
            list.Read(ref read);
            ImpactList.Skip(ref skipped);
            read.Place.ShouldBe(end, TestSeed.Replay);
            skipped.Place.ShouldBe(end, TestSeed.Replay);
            list.Count.ShouldBe(count, TestSeed.Replay);
        }
    }
}
