using System.Globalization;
using NewsSearch.FullText;

namespace NewsSearch.Engine.Generations;

/// <summary>
/// The folder of index generations: "generation-000001" and so on, the file CURRENT that names the one that serves, and
/// at most one "damaged-000001" that was set aside.
/// </summary>
/// <remarks>
/// Any generation may serve after a restart, since each knows the sequence that it has committed and catches up from
/// there; CURRENT only tells the complete one from one that a killed reindex left half built. So a lost or damaged
/// CURRENT costs nothing but time.
/// </remarks>
internal sealed class GenerationFolders
{
    private const string CurrentFile = "CURRENT";
    private const string GenerationPrefix = "generation-";
    private const string DamagedPrefix = "damaged-";

    private readonly string _root;

    public GenerationFolders(string root)
    {
        _root = Directory.CreateDirectory(root).FullName;
    }

    /// <summary>The number of the generation that serves; 0 if there is none.</summary>
    public int Current => ReadCurrent() is var named && named > 0 && Directory.Exists(FolderOf(named)) ? named : Numbers(GenerationPrefix).DefaultIfEmpty().Max();

    /// <summary>A number that no generation has had since the folder was made.</summary>
    public int Next => Numbers(GenerationPrefix).Concat(Numbers(DamagedPrefix)).Append(ReadCurrent()).Max() + 1;

    public string FolderOf(int number) => Path.Combine(_root, GenerationPrefix + Digits(number));

    /// <summary>Makes a generation the one that serves, in one step: a crash leaves either the old name or the new one.</summary>
    public void SetCurrent(int number)
    {
        var path = Path.Combine(_root, CurrentFile);
        using (var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write, FileShare.None))
        using (var writer = new StreamWriter(file))
        {
            writer.Write(Digits(number));
            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Keeps a damaged generation for people to look at, in place of the one that was kept before.</summary>
    /// <returns>Where it is now.</returns>
    public string SetAside(int number)
    {
        foreach (var older in Numbers(DamagedPrefix))
        {
            Directory.Delete(Path.Combine(_root, DamagedPrefix + Digits(older)), recursive: true);
        }

        var aside = Path.Combine(_root, DamagedPrefix + Digits(number));
        Directory.Move(FolderOf(number), aside);
        return aside;
    }

    public void Delete(int number)
    {
        if (Directory.Exists(FolderOf(number)))
        {
            Directory.Delete(FolderOf(number), recursive: true);
        }
    }

    /// <summary>Deletes what killed reindexes left behind.</summary>
    public void DeleteAllBut(int number)
    {
        foreach (var other in Numbers(GenerationPrefix).Where(other => other != number))
        {
            Delete(other);
        }
    }

    public long BytesOf(int number) =>
        new DirectoryInfo(FolderOf(number)) is { Exists: true } folder ? folder.EnumerateFiles().Sum(SizeOf) : 0;

    // Merges delete files at any moment.
    private static long SizeOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    private static string Digits(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    private int ReadCurrent()
    {
        var path = Path.Combine(_root, CurrentFile);
        return File.Exists(path) && int.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private List<int> Numbers(string prefix) =>
        [.. Directory.EnumerateDirectories(_root, prefix + "*")
            .Select(folder => int.TryParse(Path.GetFileName(folder)[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0)];
}
