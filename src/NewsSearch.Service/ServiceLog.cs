using Microsoft.Extensions.Logging;

namespace NewsSearch.Service;

/// <summary>What the service writes to its log.</summary>
internal static partial class ServiceLog
{
    [LoggerMessage(1, LogLevel.Information, "NewsSearch {Version} listens on {Address} for gRPC, gRPC-Web and JSON; its data is in {DataDirectory}. Try: grpcurl {GrpcurlOptions}{Host} list, or: curl '{Address}v1/articles:search?query=*'")]
    public static partial void Listening(this ILogger logger, string version, Uri address, string dataDirectory, string grpcurlOptions, string host);

    [LoggerMessage(2, LogLevel.Information, "The index has caught up; searches are answered")]
    public static partial void SearchesAnswered(this ILogger logger);

    [LoggerMessage(3, LogLevel.Critical, "The index cannot be opened or built; searches are not answered")]
    public static partial void IndexUnusable(this ILogger logger, Exception failure);

    [LoggerMessage(4, LogLevel.Information, "Stopping: new calls are refused, running ones have {Limit} to finish")]
    public static partial void Stopping(this ILogger logger, TimeSpan limit);

    [LoggerMessage(5, LogLevel.Error, "{Method} failed; the caller was given the number {Correlation}")]
    public static partial void UnexpectedFailure(this ILogger logger, Exception failure, string method, string correlation);

    [LoggerMessage(6, LogLevel.Warning, "{Method}: the store is unavailable")]
    public static partial void StoreUnavailable(this ILogger logger, Exception failure, string method);

    [LoggerMessage(7, LogLevel.Debug, "{Method} is answered with {Code}, {Reason}")]
    public static partial void Refused(this ILogger logger, string method, Grpc.Core.StatusCode code, string reason);
}
