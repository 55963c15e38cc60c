using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Articles.Countries.Grading;

namespace NewsSearch.Cli.Evaluating;

/// <summary>Reads articles with labels from JSON Lines.</summary>
internal static class LabelledFiles
{
    /// <summary>Splits conditions such as "split=TRAIN".</summary>
    /// <exception cref="CommandFailure">A condition has no equals sign or no field.</exception>
    public static IReadOnlyList<(string Field, string Value)> ParseConditions(IEnumerable<string> conditions) =>
        [.. conditions.Select(condition => condition.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign
            ? (condition[..sign], condition[(sign + 1)..])
            : throw new CommandFailure(ExitCodes.Usage, $"--where: '{condition}' is not FIELD=VALUE."))];

    /// <summary>The labelled articles of a file; those without labels or that do not fulfil a condition are left out.</summary>
    /// <param name="path">The file; gzipped if its name ends in .gz.</param>
    /// <param name="conditions">Fields and the values that they must have.</param>
    /// <param name="withEmpty">Whether an empty list of countries is a label.</param>
    /// <exception cref="CommandFailure">A line is no JSON object, or a field has the wrong type: names file and line.</exception>
    public static IEnumerable<LabelledArticle> Read(string path, IReadOnlyList<(string Field, string Value)> conditions, bool withEmpty)
    {
        using var file = File.OpenRead(path);
        using var lines = new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && Parse(line, conditions, withEmpty, $"{path}, line {number}") is { } article)
            {
                yield return article;
            }
        }
    }

    private static LabelledArticle? Parse(string line, IReadOnlyList<(string Field, string Value)> conditions, bool withEmpty, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var article = json.RootElement;
            if (article.ValueKind != JsonValueKind.Object || !article.TryGetProperty("countries", out var countries) || countries.ValueKind == JsonValueKind.Null
                || (!withEmpty && countries.GetArrayLength() == 0) || !conditions.All(condition => Text(article, condition.Field) == condition.Value))
            {
                return article.ValueKind == JsonValueKind.Object ? null : throw new CommandFailure(ExitCodes.Usage, $"{place}: this is no article.");
            }

            return new LabelledArticle(
                Text(article, "id") ?? place, Text(article, "title") ?? "", Text(article, "body") ?? "", Date(Text(article, "published_at")),
                [.. countries.EnumerateArray().Select(code => code.GetString() ?? "")]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new CommandFailure(ExitCodes.Usage, $"{place}: {exception.Message}");
        }
    }

    private static string? Text(JsonElement article, string field) => !article.TryGetProperty(field, out var value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            _ => value.GetRawText(),
        };

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
