namespace NewsSearch.FullText;

/// <summary>An index folder that cannot be used: damaged, incomplete, of another archive or of another schema.</summary>
public sealed class DamagedIndexException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="problem">What was found.</param>
    /// <param name="innerException">Lucene's own error, if any.</param>
    public DamagedIndexException(string path, string problem, Exception? innerException = null)
        : base($"{path}: {problem}", innerException) => (Path, Problem) = (path, problem);

    /// <summary>The file or folder.</summary>
    public string Path { get; }

    /// <summary>What was found.</summary>
    public string Problem { get; }
}
