using Lucene.Net.Codecs;
using Lucene.Net.Store;
using NewsSearch.FullText.Writing.Files;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Writing.Files;

public sealed class SegmentDirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SegmentDirectory _directory;

    public SegmentDirectoryTests() => _directory = new SegmentDirectory(_folder.Path);

    public void Dispose()
    {
        _directory.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(SegmentFile.LeastMapped - 1)]
    [InlineData(SegmentFile.LeastMapped)]
    [InlineData(SegmentFile.LeastMapped + 4097)]
    public void What_was_written_is_read_at_any_place_in_any_portion(int length)
    {
        var random = TestSeed.Random(nameof(What_was_written_is_read_at_any_place_in_any_portion));
        var written = Write("data", length, random);
        using var input = _directory.OpenInput("data", IOContext.DEFAULT);
        input.Length.ShouldBe(length);
        for (var i = 0; i < TestSeed.Iterations(200); i++)
        {
            var start = random.Next(length + 1);
            var bytes = new byte[random.Next(length - start + 1)];
            input.Seek(start);
            input.ReadBytes(bytes, 0, bytes.Length);
            bytes.ShouldBe(written[start..(start + bytes.Length)], TestSeed.Replay);
            input.Position.ShouldBe(start + bytes.Length);
            if (input.Position < length)
            {
                input.ReadByte().ShouldBe(written[start + bytes.Length], TestSeed.Replay);
            }
        }
    }

    [Theory]
    [InlineData("segments_1")]
    [InlineData("_0.si")]
    [InlineData("_0.fnm")]
    [InlineData("_0.cfe")]
    public void Descriptions_are_only_opened_where_their_checksum_fits(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        using (var output = _directory.CreateOutput(name, IOContext.DEFAULT))
        {
            CodecUtil.WriteHeader(output, "description", 0);
            output.WriteInt32(1);
            CodecUtil.WriteFooter(output);
        }

        var intact = File.ReadAllBytes(path);
        _directory.OpenInput(name, IOContext.DEFAULT).Dispose();
        for (var place = 0; place < intact.Length; place++)
        {
            byte[] damaged = [.. intact];
            damaged[place] ^= 0x40;
            File.WriteAllBytes(path, damaged);
            Should.Throw<IOException>(() => _directory.OpenInput(name, IOContext.DEFAULT), $"a bit of byte {place}");
            File.WriteAllBytes(path, intact[..place]);
            Should.Throw<IOException>(() => _directory.OpenInput(name, IOContext.DEFAULT), $"cut to {place} bytes");
        }
    }

    [Fact]
    public void Clones_have_positions_of_their_own()
    {
        var written = Write("data", 10_000, new Random(1));
        using var input = _directory.OpenInput("data", IOContext.DEFAULT);
        input.Seek(5_000);
        var clone = (IndexInput)input.Clone();
        clone.Position.ShouldBe(5_000);
        clone.Seek(9_999);
        input.ReadByte().ShouldBe(written[5_000]);
        clone.ReadByte().ShouldBe(written[9_999]);
        clone.Dispose();
        input.ReadByte().ShouldBe(written[5_001]);
    }

    [Fact]
    public void A_slice_is_a_file_of_its_own()
    {
        var written = Write("data", 10_000, new Random(1));
        using var slicer = _directory.CreateSlicer("data", IOContext.DEFAULT);
        var slice = slicer.OpenSlice("part", 100, 50);
        var bytes = new byte[50];
        slice.ReadBytes(bytes, 0, 50);
        bytes.ShouldBe(written[100..150]);
        slice.Length.ShouldBe(50);
        Should.Throw<EndOfStreamException>(() => slice.ReadByte());
    }

    [Fact]
    public void A_small_file_is_read_as_it_was_when_it_was_opened()
    {
        var written = Write("data", 10_000, new Random(1));
        using var input = _directory.OpenInput("data", IOContext.DEFAULT);
        File.WriteAllBytes(_folder["data"], new byte[100]);
        input.Seek(9_000);
        input.ReadByte().ShouldBe(written[9_000]);
        input.Seek(10_000);
        Should.Throw<EndOfStreamException>(() => input.ReadByte()).Message.ShouldContain(_folder["data"]);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(SegmentFile.LeastMapped)]
    public void A_closed_file_cannot_be_read_through_a_clone(int length)
    {
        Write("data", length, new Random(1));
        var input = _directory.OpenInput("data", IOContext.DEFAULT);
        var clone = (IndexInput)input.Clone();
        input.Dispose();
        Should.Throw<ObjectDisposedException>(() => clone.ReadByte());
    }

    [Theory]
    [InlineData(SegmentFile.LeastMapped - 1, false)]
    [InlineData(SegmentFile.LeastMapped, true)]
    public void Only_a_large_file_is_mapped_and_neither_is_read_behind_its_end(int length, bool isMapped)
    {
        var written = Write("data", length, new Random(1));
        using var file = new SegmentFile(_folder["data"]);
        file.IsMapped.ShouldBe(isMapped);
        var bytes = new byte[100];
        file.Read(length - bytes.Length, bytes);
        bytes.ShouldBe(written[^bytes.Length..]);
        foreach (var position in (long[])[length - bytes.Length + 1, length])
        {
            Should.Throw<EndOfStreamException>(() => file.Read(position, bytes)).Message.ShouldStartWith(_folder["data"]);
        }
    }

    [Fact]
    public void A_missing_file_is_not_found() =>
        Should.Throw<FileNotFoundException>(() => _directory.OpenInput("missing", IOContext.DEFAULT));

    private byte[] Write(string name, int length, Random random)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        using var output = _directory.CreateOutput(name, IOContext.DEFAULT);
        output.WriteBytes(bytes, bytes.Length);
        return bytes;
    }
}
