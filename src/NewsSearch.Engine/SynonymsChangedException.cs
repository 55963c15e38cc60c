namespace NewsSearch.Engine;

/// <summary>The synonyms that were to be replaced are not the ones in use.</summary>
public sealed class SynonymsChangedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="version">The version in use.</param>
    public SynonymsChangedException(string version)
        : base($"The synonyms have changed meanwhile; version {version} is in use.") => Version = version;

    /// <summary>The version in use.</summary>
    public string Version { get; }
}
