using System.Text;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Makes ids for articles that bring none. The same file named in the same way gives the same id.</summary>
internal static class FileIdentity
{
    private static readonly int MaxIdBytes = new ArticleLimits().MaxIdBytes;

    /// <summary>
    /// A file's name as an id: with "/" between folders, and without what leads to its first folder, such as "/", "../" and
    /// "C:\", so that it can stand in a URL. Null for standard input, which has no name.
    /// </summary>
    public static string? OfFile(string file)
    {
        if (file == ArticleSource.StandardInput)
        {
            return null;
        }

        var parts = file.Replace(Path.DirectorySeparatorChar, '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var id = string.Join('/', parts.SkipWhile(static part => part is "." or ".." || part.EndsWith(':')));
        return id.Length == 0 ? null : id;
    }

    /// <summary>The id of a place in a file: "table.csv#17"; null for standard input.</summary>
    public static string? OfLine(string file, long line) => OfFile(file) is { } id ? $"{id}#{line}" : null;

    /// <summary>The URL if it can be an id, which has room for fewer bytes than a URL; else null.</summary>
    public static string? OfUrl(string? url) =>
        WebAddress.AbsoluteOrNull(url) is { } address && Encoding.UTF8.GetByteCount(address) <= MaxIdBytes ? address : null;
}
