using Google.Rpc;
using Grpc.Core;

namespace NewsSearch.Cli.Calls;

/// <summary>Why a call failed, in words for the user.</summary>
/// <param name="ExitCode">The exit code of the process.</param>
/// <param name="Message">What went wrong, in one line.</param>
/// <param name="Hint">What the user can do; null where there is nothing to say.</param>
/// <param name="Violations">The fields that the server did not accept, unless the message says it all.</param>
/// <param name="QueryColumn">The column of the query, from 1, at which it is not understood; null if it is not about that.</param>
internal sealed record Refusal(
    int ExitCode, string Message, string? Hint, IReadOnlyList<BadRequest.Types.FieldViolation> Violations, int? QueryColumn)
{
    /// <summary>Reads the status of a failed call.</summary>
    /// <param name="exception">How the call failed.</param>
    /// <param name="server">The server that was called; null where it is not known.</param>
    public static Refusal From(RpcException exception, Uri? server)
    {
        var status = exception.GetRpcStatus();
        var reason = status?.GetDetail<ErrorInfo>()?.Reason;
        if (exception.StatusCode == StatusCode.Unavailable && reason is null)
        {
            return new Refusal(
                ExitCodes.Unavailable,
                $"no server at {server?.GetLeftPart(UriPartial.Authority)}",
                "Start one with newsearch serve, or say where it is with --server.",
                [],
                null);
        }

        var violations = status?.GetDetail<BadRequest>()?.FieldViolations.ToArray() ?? [];
        var detail = exception.Status.Detail.TrimEnd('.');
        return new Refusal(
            BrokenConnection.IsBehind(exception) ? ExitCodes.Unavailable : ExitCodeOf(exception.StatusCode),
            reason is null ? $"{detail} ({exception.StatusCode})" : $"{detail} ({reason})",
            HintFor(exception.StatusCode, status?.GetDetail<RetryInfo>()),
            violations.Where(violation => !detail.Contains(violation.Description.TrimEnd('.'), StringComparison.Ordinal)).ToArray(),
            ColumnOf(status?.GetDetail<ErrorInfo>()));
    }

    private static int ExitCodeOf(StatusCode code) => code switch
    {
        StatusCode.NotFound => ExitCodes.Finding,
        StatusCode.Unavailable or StatusCode.DeadlineExceeded => ExitCodes.Unavailable,
        StatusCode.InvalidArgument or StatusCode.OutOfRange or StatusCode.ResourceExhausted or StatusCode.FailedPrecondition
            or StatusCode.AlreadyExists or StatusCode.Aborted or StatusCode.PermissionDenied or StatusCode.Unauthenticated => ExitCodes.Refused,
        _ => ExitCodes.ServerFailed,
    };

    private static string? HintFor(StatusCode code, RetryInfo? retry) => code switch
    {
        StatusCode.Unavailable when retry?.RetryDelay is { } delay => $"Try again in {Rendering.Figures.Duration(delay.ToTimeSpan())}.",
        StatusCode.Unimplemented => "The server is older than this program, or not a NewsSearch server.",
        _ => null,
    };

    private static int? ColumnOf(ErrorInfo? info) =>
        info is not null && info.Metadata.TryGetValue("column", out var text)
            && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var column) ? column : null;
}
