using Grpc.Core;

namespace NewsSearch.Cli.Calls;

/// <summary>Tells a connection that broke under a call from a failure of the server.</summary>
internal static class BrokenConnection
{
    /// <summary>Whether the connection broke: what was asked may be asked again, of a server that is there.</summary>
    public static bool Is(RpcException exception) =>
        exception.StatusCode == StatusCode.Unavailable || IsBehind(exception);

    /// <summary>Whether gRPC calls it a failure of the server although the connection broke, as when it is closed amid a stream.</summary>
    public static bool IsBehind(RpcException exception) =>
        exception is { StatusCode: StatusCode.Internal or StatusCode.Unknown, Status.DebugException: HttpRequestException or IOException };
}
