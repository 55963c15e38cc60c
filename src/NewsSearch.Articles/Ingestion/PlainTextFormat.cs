using System.Runtime.CompilerServices;
using NewsSearch.Articles.Dates;

namespace NewsSearch.Articles.Ingestion;

/// <summary>
/// Plain text, one article per file, in UTF-8, or in UTF-16 or UTF-32 with a byte order mark. The id is the file's path
/// below the folder that the user gave. The first line is the title only if it stands like one: no longer than 150
/// characters, not ending like a sentence, and with an empty line between it and the text; else the title is empty.
/// A day that the path names, as "2024-12-08.txt" or "2024/12/08/storm.txt", is the time of publication.
/// </summary>
/// <param name="maxFileBytes">The size of a file; what is larger is reported. Default 64 MiB.</param>
public sealed class PlainTextFormat(int maxFileBytes = PlainTextFormat.DefaultMaxFileBytes) : IArticleFormat
{
    /// <summary>The default of the largest file: 64 MiB.</summary>
    public const int DefaultMaxFileBytes = 64 * 1024 * 1024;

    private const int LongestTitle = 150;
    private const string EndsOfSentences = ".,;:…。，；：";

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public IReadOnlyList<string> FileEndings { get; } = [".txt"];

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadItem> ReadAsync(
        Stream content, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await BoundedContent.ReadAsync(content, maxFileBytes, cancellationToken) is { } bytes
            ? Read(bytes.Span, file)
            : BoundedContent.TooLarge(file, maxFileBytes);
    }

    private static ReadItem Read(ReadOnlySpan<byte> bytes, string file)
    {
        var id = FileIdentity.OfFile(file);
        var draft = new ArticleDraft
        {
            [ArticleField.Id] = id,
            Published = DatedPath.Find(id) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
            PublishedOrigin = PublishTimeOrigin.File,
        };
        if (TextEncodings.Decode(bytes, out var problem) is { } text)
        {
            (draft[ArticleField.Title], draft[ArticleField.Body]) = SplitTitle(text);
        }
        else
        {
            draft.Reject("body", problem!);
        }

        return draft.Finish(file, line: 0);
    }

    private static (string? Title, string Body) SplitTitle(string text)
    {
        var lines = text.AsSpan().Trim().EnumerateLines();
        if (!lines.MoveNext())
        {
            return (null, text);
        }

        var first = lines.Current.TrimEnd();
        var isLikeTitle = first.Length is > 0 and <= LongestTitle && !EndsOfSentences.Contains(first[^1], StringComparison.Ordinal);
        return isLikeTitle && lines.MoveNext() && lines.Current.IsWhiteSpace()
            ? (first.ToString(), text.AsSpan().Trim()[first.Length..].Trim().ToString())
            : (null, text);
    }
}
