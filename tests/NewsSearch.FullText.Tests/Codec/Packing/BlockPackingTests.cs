using System.Diagnostics;
using System.Runtime.Intrinsics;
using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Packing;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec.Packing;

/// <summary>The kernels in all that vectors there are, against the scalar version and against numbers that are shifted one by one.</summary>
public sealed class BlockPackingTests
{
    private const string WithoutAvx2 = "DOTNET_EnableAVX2";
    private const string WithoutVectors = "DOTNET_EnableHWIntrinsic";

    private delegate void Packer(ReadOnlySpan<int> values, int width, Span<byte> packed);

    private delegate int Summer(Span<int> values, int start);

    private delegate void Unpacker(ReadOnlySpan<byte> packed, int width, Span<int> values);

    public static TheoryData<int> Widths => [.. Enumerable.Range(0, BlockPacking.MaxWidth + 1)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_kernel_packs_as_the_scalar_version_does_and_unpacks_it_again(int width)
    {
        var random = TestSeed.Random($"{nameof(BlockPackingTests)}{width}");
        for (var round = 0; round < TestSeed.Iterations(50); round++)
        {
            var values = RandomValues(random, width);
            var expected = new byte[BlockPacking.Bytes(width)];
            ScalarPacking.Pack(values, width, expected);
            foreach (var (name, pack) in (ReadOnlySpan<(string, Packer)>)[("256", VectorPacking.Pack256), ("128", VectorPacking.Pack128), ("any", BlockPacking.Pack)])
            {
                var packed = new byte[BlockPacking.Bytes(width)];
                pack(values, width, packed);
                packed.ShouldBe(expected, $"pack {name}; {TestSeed.Replay}");
            }

            foreach (var (name, unpack) in (ReadOnlySpan<(string, Unpacker)>)[
                ("scalar", ScalarPacking.Unpack), ("256", VectorPacking.Unpack256), ("128", VectorPacking.Unpack128), ("any", BlockPacking.Unpack)])
            {
                var unpacked = new int[BlockPacking.Size];
                unpack(expected, width, unpacked);
                unpacked.ShouldBe(values, $"unpack {name}; {TestSeed.Replay}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_scalar_version_puts_each_number_where_the_layout_says(int width)
    {
        var values = RandomValues(TestSeed.Random($"layout{width}"), width);
        var packed = new byte[BlockPacking.Bytes(width)];
        ScalarPacking.Pack(values, width, packed);
        for (var i = 0; i < values.Length; i++)
        {
            var (lane, row, value) = (i % 8, i / 8, 0L);
            for (var bit = 0; bit < width; bit++)
            {
                var place = (row * width) + bit;
                var start = place / 32 < width / 2 ? ((place / 32 * 8) + lane) * 32 : (width / 2 * 8 * 32) + (lane * 16);
                var inFile = start + (place % 32);
                value |= (long)((packed[inFile / 8] >> (inFile % 8)) & 1) << bit;
            }

            value.ShouldBe(values[i], $"number {i}; {TestSeed.Replay}");
        }
    }

    [Theory]
    [InlineData(127, 5, 80)]
    [InlineData(129, 5, 80)]
    [InlineData(128, 5, 79)]
    [InlineData(128, 5, 81)]
    [InlineData(128, 32, 512)]
    [InlineData(128, -1, 0)]
    public void Spans_of_other_sizes_are_refused(int values, int width, int bytes)
    {
        Should.Throw<ArgumentException>(() => BlockPacking.Pack(new int[values], width, new byte[bytes]));
        Should.Throw<ArgumentException>(() => BlockPacking.Unpack(new byte[bytes], width, new int[values]));
    }

    [Fact]
    public void Sums_are_those_of_the_scalar_version()
    {
        var random = TestSeed.Random(nameof(Sums_are_those_of_the_scalar_version));
        for (var round = 0; round < TestSeed.Iterations(200); round++)
        {
            var gaps = RandomValues(random, random.Next(31));
            var (start, sum) = (random.Next(-1, 1000), 0);
            sum = start;
            var expected = gaps.Select(gap => sum = unchecked(sum + gap + 1)).ToArray();
            var bits = expected.Aggregate((one, other) => one | other);
            foreach (var sumUp in (ReadOnlySpan<Summer>)[ScalarPacking.SumUp, VectorPacking.SumUp256, VectorPacking.SumUp128, BlockPacking.SumUp])
            {
                int[] sums = [.. gaps];
                sumUp(sums, start).ShouldBe(bits, TestSeed.Replay);
                sums.ShouldBe(expected, TestSeed.Replay);
            }
        }
    }

    [Fact]
    public void The_first_numbers_are_added_as_in_the_scalar_version()
    {
        var values = RandomValues(TestSeed.Random(nameof(The_first_numbers_are_added_as_in_the_scalar_version)), 31);
        for (var count = 0; count <= values.Length; count++)
        {
            var expected = unchecked((uint)values.Take(count).Sum(value => (long)value));
            ScalarPacking.SumOf(values, count).ShouldBe(expected, TestSeed.Replay);
            VectorPacking.SumOf256(values, count).ShouldBe(expected, TestSeed.Replay);
            BlockPacking.SumOf(values, count).ShouldBe(expected, TestSeed.Replay);
        }
    }

    [Fact]
    public void Numbers_become_one_larger_as_in_the_scalar_version()
    {
        var values = RandomValues(TestSeed.Random(nameof(Numbers_become_one_larger_as_in_the_scalar_version)), 30);
        foreach (var increment in (ReadOnlySpan<Action<int[]>>)[one => ScalarPacking.Increment(one), one => VectorPacking.Increment128(one), one => BlockPacking.Increment(one)])
        {
            int[] larger = [.. values];
            increment(larger);
            larger.ShouldBe(values.Select(value => value + 1), TestSeed.Replay);
        }
    }

    [Fact]
    public void Patched_blocks_read_back_whatever_the_numbers_are_and_never_grow_by_their_patches()
    {
        var random = TestSeed.Random(nameof(Patched_blocks_read_back_whatever_the_numbers_are_and_never_grow_by_their_patches));
        for (var round = 0; round < TestSeed.Iterations(2000); round++)
        {
            var values = RandomValues(random, random.Next(random.Next(32) + 1));
            for (var exceptions = random.Next(10); exceptions > 0; exceptions--)
            {
                values[random.Next(values.Length)] = random.Next() >> random.Next(31);
            }

            var bytes = new byte[PatchedBlock.MaxBytes];
            var written = PatchedBlock.Write([.. values], bytes);
            written.ShouldBe(PatchedBlock.Bytes(bytes[0]), TestSeed.Replay);
            written.ShouldBeLessThanOrEqualTo(1 + BlockPacking.Bytes(32 - int.LeadingZeroCount(values.Aggregate((one, other) => one | other))), TestSeed.Replay);
            var read = new int[BlockPacking.Size];
            PatchedBlock.Read(bytes.AsSpan(0, written), read).ShouldBe(written, TestSeed.Replay);
            read.ShouldBe(values, TestSeed.Replay);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("05")]
    [InlineData("2000")]
    [InlineData("208001")]
    [InlineData("20FF01")]
    public void Bytes_that_are_no_patched_block_are_damage(string bytes) =>
        Should.Throw<CorruptIndexException>(() => PatchedBlock.Read(Convert.FromHexString(bytes), new int[BlockPacking.Size]));

    [Fact]
    public void Random_bytes_are_a_block_or_damage()
    {
        var random = TestSeed.Random(nameof(Random_bytes_are_a_block_or_damage));
        for (var round = 0; round < TestSeed.Iterations(5000); round++)
        {
            var bytes = new byte[random.Next(PatchedBlock.MaxBytes)];
            random.NextBytes(bytes);
            var values = new int[BlockPacking.Size];
            try
            {
                PatchedBlock.Read(bytes, values).ShouldBeLessThanOrEqualTo(bytes.Length, TestSeed.Replay);
                values.Min().ShouldBeGreaterThanOrEqualTo(0, TestSeed.Replay);
            }
            catch (CorruptIndexException)
            {
                // As it should.
            }
        }
    }

    [Theory]
    [InlineData(WithoutAvx2)]
    [InlineData(WithoutVectors)]
    public async Task The_tests_pass_with_smaller_vectors_and_without(string variable)
    {
        var isSmaller = Environment.GetEnvironmentVariable(WithoutAvx2) == "0";
        var isWithout = Environment.GetEnvironmentVariable(WithoutVectors) == "0";
        if (isSmaller || isWithout)
        {
            Vector256.IsHardwareAccelerated.ShouldBeFalse();
            Vector128.IsHardwareAccelerated.ShouldBe(!isWithout);
            return;
        }

        // The program that runs these tests, once more, without the instructions.
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(BlockPackingTests).Assembly.Location);
        start.ArgumentList.Add("-class");
        start.ArgumentList.Add(typeof(BlockPackingTests).FullName!);
        start.Environment[variable] = "0";
        using var tests = Process.Start(start)!;
        var errors = tests.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await tests.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tests.WaitForExitAsync(TestContext.Current.CancellationToken);
        tests.ExitCode.ShouldBe(0, output + await errors);
    }

    private static int[] RandomValues(Random random, int width) =>
        [.. Enumerable.Range(0, BlockPacking.Size).Select(_ => (int)random.NextInt64(1L << width))];
}
