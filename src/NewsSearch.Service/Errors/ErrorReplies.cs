using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using NewsSearch.Articles.Storage;
using NewsSearch.Engine;
using NewsSearch.FullText;
using Status = Google.Rpc.Status;

namespace NewsSearch.Service.Errors;

/// <summary>What a caller is told of a failure. The one place that turns exceptions into statuses.</summary>
internal static class ErrorReplies
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>The status for a failure that the caller can understand; null for all others, which are the service's own.</summary>
    public static Status? For(Exception failure) => failure switch
    {
        InvalidRequestException invalid => Reply(Code.InvalidArgument, invalid.Violations[0].Reason, invalid.Message, [], BadFields(invalid.Violations)),
        QuerySyntaxException syntax => Reply(
            Code.InvalidArgument,
            ErrorReasons.QuerySyntax,
            syntax.Message,
            [("column", Number(syntax.Column)), ("expected", syntax.Expected)],
            BadFields([new RequestViolation("query", syntax.Message)])),
        InvalidProtocolBufferException malformed => Reply(
            Code.InvalidArgument, ErrorReasons.MalformedMessage, $"The message is not the one that the method takes: {malformed.Message}", []),
        QueryTooExpensiveException expensive => Reply(
            Code.ResourceExhausted,
            ErrorReasons.QueryTooExpensive,
            expensive.Message,
            [("limit", expensive.Limit), ("allowed", Number(expensive.Allowed))],
            new QuotaFailure { Violations = { new QuotaFailure.Types.Violation { Subject = "query", Description = expensive.Message } } }),
        TooManySearchesException or TooManyExportsException => Reply(Code.ResourceExhausted, ErrorReasons.TooManyRequests, failure.Message, [], Retry()),
        SearchTimeoutException timeout => Reply(
            Code.DeadlineExceeded, ErrorReasons.SearchTimeout, timeout.Message, [("limit_seconds", Number(timeout.Limit.TotalSeconds))]),
        ArticleNotFoundException missing => Reply(Code.NotFound, ErrorReasons.ArticleNotFound, missing.Message, [("id", missing.Id)]),
        IndexBuildingException building => Reply(
            Code.Unavailable,
            ErrorReasons.IndexBuilding,
            building.Message,
            [("indexed_sequence", Number(building.IndexedSequence)), ("stored_sequence", Number(building.StoredSequence))],
            Retry()),
        StoreUnavailableException => Reply(Code.Unavailable, ErrorReasons.StoreUnavailable, "The archive's database is not available.", [], Retry()),
        ServiceStoppingException => Reply(Code.Unavailable, ErrorReasons.ServiceStopping, failure.Message, [], Retry()),
        SnapshotExpiredException => Reply(
            Code.FailedPrecondition, ErrorReasons.SnapshotExpired, failure.Message, [], Unmet(ErrorReasons.SnapshotExpired, "snapshot", failure.Message)),
        SynonymsChangedException changed => Reply(
            Code.FailedPrecondition, ErrorReasons.SynonymsChanged, changed.Message, [("version", changed.Version)]),
        ReindexRunningException => Reply(Code.FailedPrecondition, ErrorReasons.ReindexRunning, failure.Message, []),
        _ => null,
    };

    /// <summary>The status for a failure of the service's own: a fixed sentence, and the number under which the log has the rest.</summary>
    public static Status Internal(string correlation) => Reply(
        Code.Internal,
        ErrorReasons.InternalError,
        $"The service failed. Its log says more under the number {correlation}.",
        [("correlation", correlation)]);

    private static Status Reply(Code code, string reason, string message, (string Name, string Value)[] facts, params IMessage[] details)
    {
        var info = new ErrorInfo { Domain = ErrorReasons.Domain, Reason = reason };
        foreach (var (name, value) in facts)
        {
            info.Metadata.Add(name, value);
        }

        var status = new Status { Code = (int)code, Message = message, Details = { Any.Pack(info) } };
        status.Details.AddRange(details.Select(Any.Pack));
        return status;
    }

    private static BadRequest BadFields(IReadOnlyList<RequestViolation> violations)
    {
        var bad = new BadRequest();
        bad.FieldViolations.AddRange(violations.Select(violation =>
            new BadRequest.Types.FieldViolation { Field = violation.Field, Description = violation.Description }));
        return bad;
    }

    private static PreconditionFailure Unmet(string type, string subject, string description) =>
        new() { Violations = { new PreconditionFailure.Types.Violation { Type = type, Subject = subject, Description = description } } };

    private static RetryInfo Retry() => new() { RetryDelay = Duration.FromTimeSpan(RetryDelay) };

    private static string Number(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
