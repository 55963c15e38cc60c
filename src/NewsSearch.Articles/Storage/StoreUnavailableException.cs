namespace NewsSearch.Articles.Storage;

/// <summary>The database cannot be read or written: locked, full, gone, damaged or not one of ours.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="store">The file or server.</param>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The database's own error, if any.</param>
    public StoreUnavailableException(string store, string message, Exception? innerException = null)
        : base($"{store}: {message}", innerException) => Store = store;

    /// <summary>The file or server.</summary>
    public string Store { get; }
}
