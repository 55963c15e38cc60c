using System.Globalization;
using NewsSearch.Articles.Dates.Mentions;

namespace NewsSearch.Articles.Tests.Dates.Mentions;

/// <summary>Sentences written for the purpose, with the dates that a reader finds in them.</summary>
public sealed class DateSentencesTests
{
    private static readonly DateOnly Published = new(2025, 2, 14);

    public static TheoryData<string, string, string> Sentences
    {
        get
        {
            var sentences = new TheoryData<string, string, string>();
            foreach (var line in ReadLines().Where(line => !line.StartsWith('#')))
            {
                var columns = line.Split('\t');
                sentences.Add(columns[0], columns[1], columns[2]);
            }

            return sentences;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Dates_are_found_as_a_reader_finds_them(string writer, string sentence, string expected)
    {
        var mentions = new List<DateMention>();
        DateFinder.Find(sentence, new DateContext(Published, IsMonthFirst: writer == "us"), mentions);
        var found = mentions.Count == 0 ? "-" : string.Join(' ', mentions.Select(Notation));
        found.ShouldBe(expected, string.Join(", ", mentions.Select(mention => $"\"{sentence.Substring(mention.Start, mention.Length)}\"")));
    }

    [Fact]
    public void There_are_enough_sentences() => Sentences.Count.ShouldBeGreaterThanOrEqualTo(150);

    private static string Notation(DateMention mention) => mention.Precision switch
    {
        DatePrecision.Decade => $"{mention.Period[..4]}s",
        DatePrecision.Century => string.Create(CultureInfo.InvariantCulture, $"{(mention.First.Year / 100) + 1}c"),
        _ => mention.Period.Replace("/", "..", StringComparison.Ordinal),
    };

    private static IEnumerable<string> ReadLines()
    {
        using var stream = typeof(DateSentencesTests).Assembly.GetManifestResourceStream("date-sentences.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
