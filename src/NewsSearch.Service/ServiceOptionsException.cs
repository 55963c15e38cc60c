namespace NewsSearch.Service;

/// <summary>Settings that the service cannot start with.</summary>
public sealed class ServiceOptionsException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">What is wrong, a sentence for each setting.</param>
    public ServiceOptionsException(IReadOnlyList<string> problems)
        : base($"The settings are wrong. {string.Join(' ', problems)}") => Problems = problems;

    /// <summary>What is wrong, a sentence for each setting.</summary>
    public IReadOnlyList<string> Problems { get; }
}
