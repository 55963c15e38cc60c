using Microsoft.AspNetCore.Connections;

namespace NewsSearch.Service.Errors;

/// <summary>Tells what a call throws because it is over, by deadline, cancellation or a lost connection, from what ends it.</summary>
internal static class CallEnd
{
    /// <summary>Whether a failure comes from the end of the call.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="ended">The token of the call, which may be cancelled a moment after its streams fail.</param>
    public static bool IsBehind(Exception failure, CancellationToken ended) =>
        failure is ConnectionAbortedException or ConnectionResetException or IOException { InnerException: ConnectionAbortedException or ConnectionResetException }
        || (ended.IsCancellationRequested && failure is (OperationCanceledException or IOException or InvalidOperationException));
}
