using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Grpc;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Grpc.AspNetCore.Server;

namespace NewsSearch.Service.Errors;

/// <summary>
/// Answers what fails before a call gets as far as <see cref="ErrorInterceptor"/>, above all a message that is not valid
/// protobuf: gRPC's own answer would be UNKNOWN, as for a fault of the service.
/// </summary>
internal sealed class UnreadableMessages(RequestDelegate next, ILogger<UnreadableMessages> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var call = context.Features.Get<IServerCallContextFeature>()?.ServerCallContext;
        if (call?.Status is not { StatusCode: StatusCode.Unknown, DebugException: { } failure }
            || context.Response.HasStarted
            || CallEnd.IsBehind(failure, context.RequestAborted)) // then nobody waits for an answer
        {
            return;
        }

        if (ErrorReplies.For(failure) is not { } status)
        {
            logger.UnexpectedFailure(failure, call.Method, context.TraceIdentifier);
            status = ErrorReplies.Internal(context.TraceIdentifier);
        }

        // Nothing was sent, so that the status is still among the headers.
        var headers = context.Response.Headers;
        headers["grpc-status"] = status.Code.ToString(System.Globalization.CultureInfo.InvariantCulture);
        headers["grpc-message"] = Uri.EscapeDataString(status.Message);
        headers["grpc-status-details-bin"] = Convert.ToBase64String(status.ToByteArray());
    }
}
