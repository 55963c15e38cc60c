using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Articles;

namespace NewsSearch.Testing;

/// <summary>The corpora and other files beside the repository that some tests run on; they are not part of it.</summary>
public static class Corpus
{
    /// <summary>The root of the repository: the folder of Search.sln.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The folder of the shared files: NEWSSEARCH_SHARED, or "shared" beside the repository.</summary>
    public static string SharedFolder { get; } =
        Environment.GetEnvironmentVariable("NEWSSEARCH_SHARED") ?? Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared"));

    /// <summary>The path of a shared file. The calling test is skipped, visibly, where there is none.</summary>
    public static string Require(string relativePath)
    {
        var path = Path.Combine(SharedFolder, relativePath);
        Xunit.Assert.SkipUnless(File.Exists(path), $"needs the shared file {relativePath}");
        return path;
    }

    /// <summary>Reads the articles of a corpus, such as "reuters21578". Skips the test where the corpus is missing.</summary>
    public static IEnumerable<Article> Read(string name)
    {
        using var file = File.OpenRead(Require($"data/{name}.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return ToArticle(json.RootElement);
        }
    }

    private static Article ToArticle(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetString()!,
        Title = Text(json, "title") ?? "",
        Body = json.GetProperty("body").GetString()!,
        Url = Text(json, "url"),
        Source = Text(json, "source"),
        Language = Text(json, "language"),
        PublishedAt = Text(json, "published_at") is { } date
            ? DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal)
            : null,
        Countries = Texts(json, "countries"),
        Topics = Texts(json, "topics"),
    };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : [];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Search.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
