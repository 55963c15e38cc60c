using NewsSearch.Testing;

namespace NewsSearch.Repository.Tests;

/// <summary>A file of the repository.</summary>
/// <param name="Path">Its path from the root of the repository, with slashes.</param>
public sealed record RepositoryFile(string Path)
{
    private readonly Lazy<string> _text = new(() => File.ReadAllText(System.IO.Path.Combine(Corpus.RepositoryRoot, Path)));

    /// <summary>A file that does not exist on disk: what the guards themselves are tested with.</summary>
    public RepositoryFile(string path, string text)
        : this(path) => _text = new Lazy<string>(text.ReplaceLineEndings("\n"));

    /// <summary>The content, with line feeds.</summary>
    public string Text => _text.Value.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The content line by line.</summary>
    public string[] Lines => Text.Split('\n');

    /// <summary>The folder's path from the root of the repository; empty for the root.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>Whether it is text: it has no zero byte near its start.</summary>
    public bool IsText
    {
        get
        {
            using var stream = File.OpenRead(System.IO.Path.Combine(Corpus.RepositoryRoot, Path));
            var start = new byte[8192];
            return !start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)).Contains((byte)0);
        }
    }

    /// <summary>How violations name a line of it.</summary>
    /// <param name="line">The line, from 0.</param>
    public string At(int line) => $"{Path}:{line + 1}";
}
