using Microsoft.Extensions.Logging;
using NewsSearch.FullText;

namespace NewsSearch.Engine.Synonyms;

/// <summary>The synonyms that searches use: those of a file, or those that ship where there is none.</summary>
/// <remarks>Any thread. A file that cannot be read is left alone, the log says why, and the synonyms that ship are used until it is replaced.</remarks>
internal sealed class ArchiveSynonyms
{
    /// <summary>The number of replaced sets that are kept for the next pages of searches that began with them.</summary>
    public const int MaxReplaced = 16;

    private readonly string? _path;
    private readonly Lock _replacing = new();
    private readonly List<SynonymSet> _replaced = [];
    private SynonymSet _current;

    /// <summary>Reads the synonyms.</summary>
    /// <param name="path">The file, a rule on each line; null to keep them in memory alone.</param>
    /// <param name="logger">Where it is told that the file cannot be read.</param>
    public ArchiveSynonyms(string? path, ILogger logger)
    {
        _path = path;
        _current = Read(path, logger);
    }

    /// <summary>The synonyms of searches that begin now.</summary>
    public SynonymSet Current => Volatile.Read(ref _current);

    /// <summary>The set with a version, if it is in use or was lately; otherwise null.</summary>
    public SynonymSet? Find(string version)
    {
        lock (_replacing)
        {
            return _current.Version == version ? _current : _replaced.FindLast(set => set.Version == version);
        }
    }

    /// <summary>Replaces the synonyms, on disk first; the next search uses the new ones.</summary>
    /// <param name="synonyms">The new ones; null for those that ship.</param>
    /// <param name="version">The version that is to be replaced; null for whatever is in use.</param>
    /// <exception cref="SynonymsChangedException">Another version is in use.</exception>
    public void Replace(SynonymSet? synonyms, string? version)
    {
        lock (_replacing)
        {
            if (version is not null && version != _current.Version)
            {
                throw new SynonymsChangedException(_current.Version);
            }

            Write(synonyms);
            _replaced.Add(_current);
            if (_replaced.Count > MaxReplaced)
            {
                _replaced.RemoveAt(0);
            }

            Volatile.Write(ref _current, synonyms ?? SynonymSet.BuiltIn);
        }
    }

    private static SynonymSet Read(string? path, ILogger logger)
    {
        if (path is null || !File.Exists(path))
        {
            return SynonymSet.BuiltIn;
        }

        try
        {
            return SynonymSet.Parse(File.ReadAllLines(path));
        }
        catch (Exception exception) when (exception is SynonymRulesException or IOException or UnauthorizedAccessException)
        {
            ArchiveLog.SynonymsUnreadable(logger, path, exception);
            return SynonymSet.BuiltIn;
        }
    }

    private void Write(SynonymSet? synonyms)
    {
        if (_path is null)
        {
            return;
        }

        if (synonyms is null)
        {
            File.Delete(_path);
            return;
        }

        var whole = _path + ".new";
        using (var file = new FileStream(whole, FileMode.Create, FileAccess.Write, FileShare.None))
        using (var writer = new StreamWriter(file))
        {
            foreach (var rule in synonyms.Rules)
            {
                writer.Write(rule + "\n");
            }

            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        // A crash leaves the old file or the new one, never a part of it.
        File.Move(whole, _path, overwrite: true);
    }
}
