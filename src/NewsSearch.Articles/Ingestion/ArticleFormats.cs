namespace NewsSearch.Articles.Ingestion;

/// <summary>The file formats that articles are read from. A new format is a class and a line here.</summary>
public static class ArticleFormats
{
    /// <summary>JSON Lines, which standard input is taken for unless told otherwise.</summary>
    public static IArticleFormat JsonLines { get; } = new JsonLinesFormat();

    /// <summary>All formats.</summary>
    public static IReadOnlyList<IArticleFormat> All { get; } = [JsonLines, CsvFormat.Commas(), CsvFormat.Tabs(), new FeedFormat(), new HtmlFormat(), new PlainTextFormat()];

    /// <summary>The format of a file by the ending of its name, whatever its letter case; the longest ending decides. Null if none fits.</summary>
    public static IArticleFormat? For(string fileName) => All
        .SelectMany(static format => format.FileEndings.Select(ending => (Format: format, Ending: ending)))
        .Where(candidate => fileName.EndsWith(candidate.Ending, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(static candidate => candidate.Ending.Length)
        .FirstOrDefault()
        .Format;

    /// <summary>The format with this name, such as "jsonl", whatever its letter case; null if there is none.</summary>
    public static IArticleFormat? Named(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
