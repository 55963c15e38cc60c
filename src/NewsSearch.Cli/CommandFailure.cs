namespace NewsSearch.Cli;

/// <summary>A command cannot go on. Its message is shown to the user as it is, without a stack trace.</summary>
internal sealed class CommandFailure : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="exitCode">The exit code of the process.</param>
    /// <param name="message">What went wrong, in one line.</param>
    /// <param name="hint">What the user can do about it, in one line; null where there is nothing to say.</param>
    public CommandFailure(int exitCode, string message, string? hint = null)
        : base(message) => (ExitCode, Hint) = (exitCode, hint);

    /// <summary>The exit code of the process.</summary>
    public int ExitCode { get; }

    /// <summary>What the user can do about it; null where there is nothing to say.</summary>
    public string? Hint { get; }
}
