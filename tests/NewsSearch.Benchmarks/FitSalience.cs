using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Articles.Countries.Grading;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks;

/// <summary>Which salience model fits the labelled newswire best? Prints the numbers that the tagger ships.</summary>
internal static class FitSalience
{
    /// <summary>Runs without arguments.</summary>
    public static Task RunAsync(string[] arguments)
    {
        _ = arguments;
        var model = CountryGrader.FitSalience(Stories());
        var coefficients = model.Coefficients.Select(number => number.ToString("F3", CultureInfo.InvariantCulture));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{string.Join(", ", coefficients)}], threshold {model.Threshold:F3}"));
        return Task.CompletedTask;
    }

    private static IEnumerable<LabelledArticle> Stories()
    {
        using var file = File.OpenRead(Corpus.Require("data/reuters21578.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var story = json.RootElement;
            if (story.GetProperty("split").ValueEquals("TRAIN") && story.GetProperty("text_type").ValueEquals("NORM")
                && story.GetProperty("countries") is { ValueKind: JsonValueKind.Array } countries && countries.GetArrayLength() > 0)
            {
                yield return new LabelledArticle(
                    story.GetProperty("id").GetString()!, story.GetProperty("title").GetString()!, story.GetProperty("body").GetString()!,
                    story.GetProperty("published_at").GetDateTimeOffset(), [.. countries.EnumerateArray().Select(code => code.GetString()!)]);
            }
        }
    }
}
