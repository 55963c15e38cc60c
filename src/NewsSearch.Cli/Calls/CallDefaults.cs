using NewsSearch.Client;

namespace NewsSearch.Cli.Calls;

/// <summary>How the commands call a server.</summary>
internal static class CallDefaults
{
    /// <summary>One attempt: whoever sits at the terminal wants to know at once that nobody answers.</summary>
    public static readonly NewsSearchChannelOptions Channel = new() { MaxAttempts = 1 };
}
