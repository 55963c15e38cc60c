using NewsSearch.Testing;

namespace NewsSearch.Repository.Tests;

/// <summary>The files of the repository without those that .gitignore names.</summary>
internal static class RepositoryFiles
{
    private static readonly IgnoreRules Ignored = new(File.ReadAllLines(Path.Combine(Corpus.RepositoryRoot, ".gitignore")));

    /// <summary>All files, in the order of their paths.</summary>
    public static IReadOnlyList<RepositoryFile> All { get; } =
        [.. Below("").Select(path => new RepositoryFile(path)).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>The files with one of some endings.</summary>
    public static IEnumerable<RepositoryFile> Ending(params string[] endings) =>
        All.Where(file => endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Whether a file or folder exists at a path from the root.</summary>
    public static bool Exists(string path) =>
        File.Exists(Path.Combine(Corpus.RepositoryRoot, path)) || Directory.Exists(Path.Combine(Corpus.RepositoryRoot, path));

    private static IEnumerable<string> Below(string folder)
    {
        var entries = new DirectoryInfo(Path.Combine(Corpus.RepositoryRoot, folder));
        foreach (var entry in entries.EnumerateFileSystemInfos())
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            var isFolder = entry is DirectoryInfo;
            if (entry.Name == ".git" || Ignored.Match(path, isFolder))
            {
                continue;
            }

            foreach (var file in isFolder ? Below(path) : [path])
            {
                yield return file;
            }
        }
    }
}
