namespace NewsSearch.Articles.Ingestion;

/// <summary>What the user named to import does not exist or cannot be opened.</summary>
public sealed class UnreadableSourceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The file or folder as the user gave it.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="innerException">The system's own error, if any.</param>
    public UnreadableSourceException(string path, string message, Exception? innerException = null)
        : base($"{path}: {message}", innerException) => Path = path;

    /// <summary>The file or folder as the user gave it.</summary>
    public string Path { get; }
}
