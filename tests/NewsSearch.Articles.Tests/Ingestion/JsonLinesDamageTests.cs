using System.Text;
using CsCheck;
using NewsSearch.Articles.Ingestion;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Ingestion;

public sealed class JsonLinesDamageTests
{
    private static readonly JsonLinesFormat Format = new();

    private static readonly byte[] Lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 30).Select(number =>
        $$$"""{"id":"{{{number}}}","title":"Títle \u00e9 \ud83d\ude00","body":"Line one.\nLine “two”.","published_at":"2021-03-{{{number % 31 + 1:00}}}","countries":["UA"],"x":{"y":[1,2] } }""" + "\n")));

    [Fact]
    public void Any_bytes_are_read_without_exception() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Read(bytes).All(IsArticleOrViolation), iter: TestSeed.Iterations(2_000), seed: CsCheckSeed.Next(1));

    [Fact]
    public void Any_bytes_that_look_compressed_are_read_without_exception() =>
        Gen.Byte.Array[0, 300].Sample(
            bytes => Read([0x1F, 0x8B, 0x08, 0, .. bytes]).All(IsArticleOrViolation), iter: TestSeed.Iterations(2_000), seed: CsCheckSeed.Next(2));

    [Fact]
    public void Flipped_bits_spoil_no_other_line() =>
        Gen.Select(Gen.Int[0, Lines.Length - 1], Gen.Int[0, 7]).Sample(
            (at, bit) =>
            {
                var damaged = Lines.ToArray();
                damaged[at] ^= (byte)(1 << bit);
                var linesBefore = Lines.AsSpan(0, at).Count((byte)'\n');
                var items = Read(damaged);
                return items.All(IsArticleOrViolation)
                    && Ids(items.Take(linesBefore)).SequenceEqual(Numbers(0, linesBefore))
                    && Ids(items.TakeLast(28 - linesBefore)).SequenceEqual(Numbers(linesBefore + 2, 28 - linesBefore));
            },
            iter: TestSeed.Iterations(2_000),
            seed: CsCheckSeed.Next(3));

    [Fact]
    public void File_cut_anywhere_keeps_the_lines_before() =>
        Gen.Int[0, Lines.Length].Sample(
            length =>
            {
                var whole = Lines.AsSpan(0, length).Count((byte)'\n');
                var items = Read(Lines[..length]);
                return items.All(IsArticleOrViolation) && Ids(items.Take(whole)).SequenceEqual(Numbers(0, whole));
            },
            iter: TestSeed.Iterations(1_000),
            seed: CsCheckSeed.Next(4));

    [Fact]
    public void Damage_in_a_compressed_file_never_goes_unnoticed()
    {
        var compressed = Reading.Gzip(Lines);
        Gen.Select(Gen.Int[10, compressed.Length - 1], Gen.Int[0, 7]).Sample(
            (at, bit) =>
            {
                var damaged = compressed.ToArray();
                damaged[at] ^= (byte)(1 << bit);
                var items = Read(damaged);
                return items.All(IsArticleOrViolation) && (Ids(items).SequenceEqual(Numbers(0, 30)) || items[^1].Violations is [{ Field: "file" }]);
            },
            iter: TestSeed.Iterations(1_000),
            seed: CsCheckSeed.Next(5));
    }

    private static List<ReadItem> Read(byte[] content) => Format.ReadAsync(content).GetAwaiter().GetResult();

    private static bool IsArticleOrViolation(ReadItem item) => item.Article is null == item.Violations.Count > 0;

    private static IEnumerable<string?> Ids(IEnumerable<ReadItem> items) => items.Select(item => item.Article?.Id);

    private static IEnumerable<string> Numbers(int first, int count) => Enumerable.Range(first, Math.Max(0, count)).Select(number => number.ToString());
}
