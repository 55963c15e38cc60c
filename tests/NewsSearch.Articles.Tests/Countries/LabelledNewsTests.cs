using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Articles.Countries.Grading;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Countries;

/// <summary>Grades the tagger on articles whose countries people have labelled.</summary>
public sealed class LabelledNewsTests(ITestOutputHelper output)
{
    [Fact]
    public void What_newswire_is_about_agrees_with_the_labels_in_months_that_were_not_fitted_on()
    {
        var stories = Read("reuters21578", story =>
            story.GetProperty("split").ValueEquals("TRAIN") && story.GetProperty("text_type").ValueEquals("NORM")).ToList();
        var report = CountryGrader.CrossValidate(stories, examplesPerCountry: 0);
        output.WriteLine($"{report.Micro} {report.MicroWithoutUnitedStates}");
        report.Micro.F1.ShouldBeGreaterThan(0.93);
        report.MicroWithoutUnitedStates.F1.ShouldBeGreaterThan(0.88);
    }

    [Fact]
    public void What_local_news_mention_agrees_with_the_labels()
    {
        var report = CountryGrader.Grade(
            Read("lgl", story => story.GetProperty("places_without_country").GetInt32() == 0), CountryLabels.Mentioned, examplesPerCountry: 0);
        output.WriteLine($"{report.Micro} {report.MicroWithoutUnitedStates}");
        report.Micro.F1.ShouldBeGreaterThan(0.89);
    }

    private static IEnumerable<LabelledArticle> Read(string corpus, Predicate<JsonElement> isGraded)
    {
        using var file = File.OpenRead(Corpus.Require($"data/{corpus}.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var story = json.RootElement;
            if (isGraded(story) && story.GetProperty("countries") is { ValueKind: JsonValueKind.Array } countries && countries.GetArrayLength() > 0)
            {
                yield return new LabelledArticle(
                    story.GetProperty("id").GetString()!, story.GetProperty("title").GetString()!, story.GetProperty("body").GetString()!,
                    story.GetProperty("published_at").GetDateTimeOffset(), [.. countries.EnumerateArray().Select(code => code.GetString()!)]);
            }
        }
    }
}
