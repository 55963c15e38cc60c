using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Articles.Countries;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Countries;

/// <summary>Grades the tagger on stories whose countries people have labelled: what the story is about.</summary>
public sealed class LabelledNewswireTests(ITestOutputHelper output)
{
    private const double LeastScore = 0.92;
    private const double LeastScoreWithoutAmerica = 0.87;

    [Fact]
    public void Countries_agree_with_the_labels_of_the_newswire()
    {
        var (all, others) = (new Grade(), new Grade());
        foreach (var (title, body, labels) in Stories())
        {
            var tags = CountryTagger.Default.Tag(title, body);
            all.Add(tags, labels);
            others.Add([.. tags.Where(code => code != "US")], [.. labels.Where(code => code != "US")]);
        }

        output.WriteLine($"all countries: {all}; without the United States: {others}");
        all.F1.ShouldBeGreaterThan(LeastScore);
        others.F1.ShouldBeGreaterThan(LeastScoreWithoutAmerica);
    }

    private static IEnumerable<(string Title, string Body, string[] Labels)> Stories()
    {
        using var file = File.OpenRead(Corpus.Require("data/reuters21578.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var story = json.RootElement;
            var countries = story.GetProperty("countries");
            if (story.GetProperty("split").ValueEquals("TRAIN") && story.GetProperty("text_type").ValueEquals("NORM")
                && countries.ValueKind == JsonValueKind.Array && countries.GetArrayLength() > 0)
            {
                yield return (story.GetProperty("title").GetString()!, story.GetProperty("body").GetString()!,
                    [.. countries.EnumerateArray().Select(code => code.GetString()!)]);
            }
        }
    }

    private sealed class Grade
    {
        private int _right;
        private int _tagged;
        private int _labelled;

        public double F1 => 2.0 * _right / (_tagged + _labelled);

        public void Add(IReadOnlyList<string> tags, string[] labels)
        {
            _right += tags.Count(labels.Contains);
            _tagged += tags.Count;
            _labelled += labels.Length;
        }

        public override string ToString() =>
            FormattableString.Invariant($"precision {(double)_right / _tagged:F4}, recall {(double)_right / _labelled:F4}, F1 {F1:F4}");
    }
}
