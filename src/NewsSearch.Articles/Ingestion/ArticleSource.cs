using System.Runtime.CompilerServices;

namespace NewsSearch.Articles.Ingestion;

/// <summary>
/// All articles of what the user names: a file, a folder with all below it, or standard input. Reading is for one thread and
/// once; the progress may be read by any thread meanwhile.
/// </summary>
public sealed class ArticleSource
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The ending of the files in which an import writes down what was rejected; a folder's are not read as articles.</summary>
    public const string RejectedEnding = ".rejected.jsonl";

    private const int BufferBytes = 64 * 1024;

    private readonly IReadOnlyList<SourceFile> _files;
    private readonly IArticleFormat? _format;
    private readonly bool _isNamedByUser;
    private readonly Func<SourceFile, Stream> _open;
    private long _bytesRead;

    private ArticleSource(IReadOnlyList<SourceFile> files, IArticleFormat? format, bool isNamedByUser, Func<SourceFile, Stream> open)
    {
        _files = files;
        _format = format;
        _isNamedByUser = isNamedByUser;
        _open = open;
    }

    /// <summary>The bytes of all files that will be read, as they are on disk; null where that is unknown, as for standard input.</summary>
    public long? TotalBytes { get; private init; }

    /// <summary>The bytes read so far, as they are on disk.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Finds what the user names; nothing is read yet.</summary>
    /// <param name="path">
    /// A file; a folder, of which the files with a known ending are read, in ordinal order of their paths and without
    /// hidden ones; or "-" for standard input.
    /// </param>
    /// <param name="format">The format of all files, whatever they are called; null to go by their endings, and JSON Lines for standard input.</param>
    /// <exception cref="UnreadableSourceException">There is no such file or folder, or it cannot be opened.</exception>
    public static ArticleSource Open(string path, IArticleFormat? format = null)
    {
        if (path == StandardInput)
        {
            return OpenStream(Console.OpenStandardInput(), StandardInput, format ?? ArticleFormats.JsonLines);
        }

        if (Directory.Exists(path))
        {
            return OpenFolder(path, format);
        }

        if (!File.Exists(path))
        {
            throw new UnreadableSourceException(path, "There is no such file or folder.");
        }

        try
        {
            using var file = OpenFile(path);
            return new([new(path, path.Replace(Path.DirectorySeparatorChar, '/'), file.Length)], format, isNamedByUser: true, static file => OpenFile(file.Path))
            {
                TotalBytes = file.Length,
            };
        }
        catch (Exception exception) when (UnreadableRest.IsCausedByFile(exception))
        {
            throw new UnreadableSourceException(path, $"The file cannot be opened: {exception.Message}", exception);
        }
    }

    /// <summary>Takes the articles from a stream.</summary>
    /// <param name="content">The bytes of a file; disposed when they are read.</param>
    /// <param name="name">What to call it in items and ids; "-" where it has no name.</param>
    /// <param name="format">The format.</param>
    public static ArticleSource OpenStream(Stream content, string name, IArticleFormat format) =>
        new([new(name, name, 0)], format, isNamedByUser: true, _ => content);

    /// <summary>Reads the articles of all files in order.</summary>
    /// <returns>
    /// One item per article, readable or not; and one with a violation of "file" for each file or folder that cannot be
    /// read, or not to its end, after which the next file follows. Files with an unknown ending are such items only if the
    /// user named them.
    /// </returns>
    public async IAsyncEnumerable<ReadItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in _files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var format = _format ?? ArticleFormats.For(file.Name);
            if (file.Problem is not null)
            {
                yield return Unreadable(file, file.Problem);
            }
            else if (format is not null)
            {
                await foreach (var item in ReadFileAsync(file, format, cancellationToken))
                {
                    yield return item;
                }
            }
            else if (_isNamedByUser)
            {
                yield return Unreadable(file, $"The ending of its name tells no format; known are {Endings()}. The format can be named instead.");
            }
        }
    }

    private static ArticleSource OpenFolder(string path, IArticleFormat? format)
    {
        var files = FolderWalk.FindFiles(path);
        if (files is [{ Name: ".", Problem: { } problem }])
        {
            throw new UnreadableSourceException(path, problem);
        }

        files.RemoveAll(file => file.Problem is null
            && (file.Name.EndsWith(RejectedEnding, StringComparison.OrdinalIgnoreCase) || (format is null && ArticleFormats.For(file.Name) is null)));
        return new(files, format, isNamedByUser: false, static file => OpenFile(file.Path)) { TotalBytes = files.Sum(file => file.Length) };
    }

    private async IAsyncEnumerable<ReadItem> ReadFileAsync(
        SourceFile file, IArticleFormat format, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Stream? content = null;
        ReadItem? failure = null;
        try
        {
            content = _open(file);
        }
        catch (Exception exception) when (UnreadableRest.IsCausedByFile(exception))
        {
            failure = Unreadable(file, $"The file cannot be opened: {exception.Message}");
        }

        if (content is null)
        {
            yield return failure!;
            yield break;
        }

        await using (content)
        {
            await using var counted = new CountingStream(content, count => Interlocked.Add(ref _bytesRead, count));
            await using var items = format.ReadAsync(counted, file.Name, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (failure is null)
            {
                try
                {
                    if (!await items.MoveNextAsync())
                    {
                        yield break;
                    }
                }
                catch (Exception exception) when (UnreadableRest.IsCausedByFile(exception))
                {
                    failure = UnreadableRest.Describe(file.Name, 0, exception);
                }

                yield return failure ?? items.Current;
            }
        }
    }

    private static FileStream OpenFile(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.SequentialScan,
        BufferSize = BufferBytes,
    });

    private static ReadItem Unreadable(SourceFile file, string description) => new(file.Name, 0, null, [new("file", description)]);

    private static string Endings() => string.Join(", ", ArticleFormats.All.SelectMany(format => format.FileEndings));
}
