namespace NewsSearch.Articles.Ingestion;

/// <summary>A file to import.</summary>
/// <param name="Path">Where to open it.</param>
/// <param name="Name">What to call it: as the user gave it, or its path below the folder that the user gave, with "/".</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Problem">Why it, or the folder of this name, cannot be read; null if nothing is known against it.</param>
internal sealed record SourceFile(string Path, string Name, long Length, string? Problem = null);

/// <summary>Finds the files of a folder.</summary>
internal static class FolderWalk
{
    /// <summary>
    /// The files of a folder and of all folders below it, in ordinal order of their names. Hidden files and folders, and
    /// links to folders, which could lead in circles, are left out; folders that cannot be read are in the list with their problem.
    /// </summary>
    public static List<SourceFile> FindFiles(string folder)
    {
        var files = new List<SourceFile>();
        var waiting = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (waiting.TryPop(out var current))
        {
            try
            {
                foreach (var entry in current.EnumerateFileSystemInfos())
                {
                    Note(entry);
                }
            }
            catch (Exception exception) when (UnreadableRest.IsCausedByFile(exception))
            {
                files.Add(new(current.FullName, NameOf(current), 0, $"The folder cannot be read: {exception.Message}"));
            }
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return files;

        void Note(FileSystemInfo entry)
        {
            var isHidden = entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden);
            if (isHidden)
            {
                return;
            }

            if (entry is FileInfo file)
            {
                files.Add(new(file.FullName, NameOf(file), LengthOf(file)));
            }
            else if (entry is DirectoryInfo below && below.LinkTarget is null)
            {
                waiting.Push(below);
            }
        }

        string NameOf(FileSystemInfo entry) => Path.GetRelativePath(folder, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
    }

    // A link that leads nowhere has no length; opening it says what is wrong.
    private static long LengthOf(FileInfo file) => file.Exists && file.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo { Exists: false } ? file.Length : 0;
}
