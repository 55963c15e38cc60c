namespace NewsSearch.Articles.Ingestion;

/// <summary>A file format that articles come in. Stateless; any thread may use it.</summary>
public interface IArticleFormat
{
    /// <summary>The format's name for people and for the option that forces it: "jsonl".</summary>
    string Name { get; }

    /// <summary>The file name endings, lower case with the dot, by which the format is recognised: ".jsonl.gz".</summary>
    IReadOnlyList<string> FileEndings { get; }

    /// <summary>Reads a file's articles in order, as they come, without holding the file in memory.</summary>
    /// <param name="content">The bytes of the file. The caller disposes it.</param>
    /// <param name="file">The file's name as the user gave it, or its path below the folder the user gave; part of ids where an article brings none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>One item per article, readable or not. What makes the rest of the file unreadable is the last item.</returns>
    IAsyncEnumerable<ReadItem> ReadAsync(Stream content, string file, CancellationToken cancellationToken);
}

/// <summary>One article of a file, or why it could not be read.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line where the article starts, from 1; 0 where the format has no lines.</param>
/// <param name="Article">The article; null if it could not be read.</param>
/// <param name="Violations">Why it could not be read; empty if it could.</param>
public sealed record ReadItem(string File, long Line, Article? Article, IReadOnlyList<FieldViolation> Violations);
