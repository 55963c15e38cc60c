namespace NewsSearch.FullText;

/// <summary>The index folder is open for writing already, in this process or another; it is not damaged.</summary>
public sealed class IndexLockedException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="innerException">Lucene's own error, if any.</param>
    public IndexLockedException(string path, Exception? innerException = null)
        : base($"{path}: the index is open for writing already, in this process or in another one.", innerException) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }
}
