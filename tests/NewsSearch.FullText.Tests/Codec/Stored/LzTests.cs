using System.Text;
using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Stored;
using NewsSearch.FullText.Codec.Writing;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec.Stored;

public sealed class LzTests
{
    [Fact]
    public void What_is_decoded_is_what_was_encoded_as_far_as_it_is_wanted()
    {
        var random = TestSeed.Random(nameof(What_is_decoded_is_what_was_encoded_as_far_as_it_is_wanted));
        for (var round = 0; round < TestSeed.Iterations(2_000); round++)
        {
            var bytes = RandomBytes(random);
            var block = Encode(bytes);
            foreach (var count in (ReadOnlySpan<int>)[bytes.Length, random.Next(bytes.Length + 1), Math.Min(bytes.Length, random.Next(20))])
            {
                var output = new byte[count + LzDecoder.Slack];
                LzDecoder.Decode(block, output, count);
                if (!output.AsSpan(0, count).SequenceEqual(bytes.AsSpan(0, count)))
                {
                    Assert.Fail($"{count} of {bytes.Length} bytes in round {round}; {TestSeed.Replay}");
                }
            }
        }
    }

    [Fact]
    public void A_block_of_the_format_is_decoded()
    {
        // Four literals, then 9 bytes from 3 before; 1 literal, then 20 bytes from 14 before; then five literals.
        byte[] block = [0x45, .. "abcd"u8, 3, 0, 0x1F, .. "x"u8, 14, 0, 1, 0x50, .. "vwxyz"u8];
        const string Text = "abcdbcdbcdbcdxabcdbcdbcdbcdxabcdbcvwxyz";
        var output = new byte[Text.Length + LzDecoder.Slack];
        LzDecoder.Decode(block, output, Text.Length);
        Encoding.ASCII.GetString(output, 0, Text.Length).ShouldBe(Text);
    }

    [Fact]
    public void News_comes_back_up_to_any_byte()
    {
        var random = TestSeed.Random(nameof(News_comes_back_up_to_any_byte));
        foreach (var chunk in Corpus.Read("bbc").Chunk(4).Take(TestSeed.Iterations(60)))
        {
            var bytes = Encoding.UTF8.GetBytes(string.Join('\n', chunk.Select(article => article.Body)));
            var block = Encode(bytes);
            foreach (var count in (ReadOnlySpan<int>)[bytes.Length, random.Next(bytes.Length + 1), random.Next(200)])
            {
                var output = new byte[count + LzDecoder.Slack];
                LzDecoder.Decode(block, output, count);
                output.AsSpan(0, count).SequenceEqual(bytes.AsSpan(0, count)).ShouldBeTrue($"{count} of {bytes.Length} bytes; {TestSeed.Replay}");
            }
        }
    }

    [Fact]
    public void A_piece_from_before_the_beginning_is_damage()
    {
        // Two literals, then 5 bytes from 3 before, with room enough on all sides to be copied whole.
        byte[] block = [0x21, .. "ab"u8, 3, 0, .. new byte[200]];
        Should.Throw<CorruptIndexException>(() => LzDecoder.Decode(block, new byte[300], 200));
        Should.Throw<CorruptIndexException>(() => LzDecoder.Decode([0x21, .. "ab"u8, 0, 0, .. new byte[200]], new byte[300], 200));
    }

    [Fact]
    public void News_becomes_smaller()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', Corpus.Read("bbc").Take(20).Select(article => article.Body)));
        (Encode(bytes).Length < bytes.Length * 0.7).ShouldBeTrue();
        (Encode(new byte[100_000]).Length < 500).ShouldBeTrue();
    }

    [Fact]
    public void A_damaged_block_is_an_error_or_other_bytes()
    {
        var random = TestSeed.Random(nameof(A_damaged_block_is_an_error_or_other_bytes));
        var errors = 0;
        for (var round = 0; round < TestSeed.Iterations(5_000); round++)
        {
            var bytes = RandomBytes(random);
            var block = random.Next(4) == 0 ? new byte[random.Next(100)] : Encode(bytes);
            if (random.Next(4) == 0)
            {
                random.NextBytes(block);
            }

            block = block[..random.Next(block.Length + 1)];
            for (var flips = random.Next(4); flips > 0 && block.Length > 0; flips--)
            {
                block[random.Next(block.Length)] ^= (byte)(1 << random.Next(8));
            }

            try
            {
                LzDecoder.Decode(block, new byte[bytes.Length + LzDecoder.Slack], bytes.Length);
            }
            catch (CorruptIndexException)
            {
                errors++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"{exception}; {TestSeed.Replay}");
            }
        }

        errors.ShouldBeGreaterThan(0);
    }

    private static byte[] Encode(byte[] bytes)
    {
        var output = new ByteWriter();
        new LzEncoder().Encode(bytes, output);
        return output.Written.ToArray();
    }

    // From noise to a single byte again and again, and pieces of what came before at any distance.
    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(random.Next(20) == 0 ? 200_000 : 600)];
        var (letters, repeats) = (random.Next(1, 256), random.NextDouble());
        for (var i = 0; i < bytes.Length;)
        {
            var length = Math.Min(bytes.Length - i, random.Next(1, random.Next(2) == 0 ? 10 : 400));
            var isCopy = i > 0 && random.NextDouble() < repeats;
            var distance = isCopy ? random.Next(1, Math.Min(i, random.Next(2) == 0 ? 20 : 100_000) + 1) : 0;
            for (var end = i + length; i < end; i++)
            {
                bytes[i] = isCopy ? bytes[i - distance] : (byte)random.Next(letters);
            }
        }

        return bytes;
    }
}
