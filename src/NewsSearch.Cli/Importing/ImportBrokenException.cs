using Grpc.Core;

namespace NewsSearch.Cli.Importing;

/// <summary>An import lost its server and could not go on.</summary>
internal sealed class ImportBrokenException(int waiting, RpcException cause) : Exception(cause.Status.Detail, cause)
{
    /// <summary>The number of articles that were sent and have no verdict: they may be in the archive or not.</summary>
    public int Waiting { get; } = waiting;

    /// <summary>How the last call failed.</summary>
    public RpcException Cause { get; } = cause;
}
