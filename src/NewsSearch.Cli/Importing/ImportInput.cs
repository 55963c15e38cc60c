using NewsSearch.Articles.Ingestion;
using NewsSearch.Cli.Terminals;

namespace NewsSearch.Cli.Importing;

/// <summary>One path that the user gave to import: a file, a folder, or standard input.</summary>
internal sealed class ImportInput
{
    private readonly ArticleSource _source;

    private ImportInput(string name, string rejectedFile, ArticleSource source) => (Name, RejectedFile, _source) = (name, rejectedFile, source);

    /// <summary>What to call it in front of the user.</summary>
    public string Name { get; }

    /// <summary>Where its rejected articles go, unless the user says otherwise: beside it.</summary>
    public string RejectedFile { get; }

    /// <summary>Its size, in bytes; null where that is unknown.</summary>
    public long? TotalBytes => _source.TotalBytes;

    /// <summary>How much of it has been read, in bytes.</summary>
    public long BytesRead => _source.BytesRead;

    /// <summary>Finds what the user names; nothing is read yet.</summary>
    /// <param name="paths">The paths; "-" is standard input.</param>
    /// <param name="format">The name of the format of all; null to go by the endings of the names.</param>
    /// <param name="terminal">Where relative paths start, and standard input.</param>
    /// <exception cref="CommandFailure">One of them does not exist or cannot be opened.</exception>
    public static IReadOnlyList<ImportInput> Open(IReadOnlyList<string> paths, string? format, Terminal terminal)
    {
        var forced = format is null ? null : ArticleFormats.Named(format);
        try
        {
            return [.. paths.Select(path => Open(path, forced, terminal))];
        }
        catch (UnreadableSourceException exception)
        {
            throw new CommandFailure(ExitCodes.Usage, exception.Message);
        }
    }

    /// <summary>Reads its articles, once.</summary>
    public IAsyncEnumerable<ReadItem> Read(CancellationToken cancellationToken) => _source.ReadAsync(cancellationToken);

    private static ImportInput Open(string path, IArticleFormat? format, Terminal terminal)
    {
        if (path == ArticleSource.StandardInput)
        {
            var source = ArticleSource.OpenStream(terminal.OpenInput(), path, format ?? ArticleFormats.JsonLines);
            return new ImportInput("standard input", terminal.Resolve("stdin" + ArticleSource.RejectedEnding), source);
        }

        var resolved = terminal.Resolve(path);
        return new ImportInput(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(resolved)),
            Path.TrimEndingDirectorySeparator(resolved) + ArticleSource.RejectedEnding,
            ArticleSource.Open(path, format));
    }
}
