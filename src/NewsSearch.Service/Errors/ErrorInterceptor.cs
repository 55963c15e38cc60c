using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;
using NewsSearch.Articles.Storage;

namespace NewsSearch.Service.Errors;

/// <summary>Turns what a call throws into the status that its caller gets, and logs what is the service's own fault.</summary>
internal sealed class ErrorInterceptor(TimeProvider time, ILogger<ErrorInterceptor> logger) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        Translated(() => continuation(request, context), context);

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Translated(() => Finished(continuation(request, responseStream, context)), context);

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        Translated(() => Finished(continuation(requestStream, responseStream, context)), context);

    private async Task<T> Translated<T>(Func<Task<T>> call, ServerCallContext context)
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (failure is not RpcException)
        {
            throw ToRpcException(failure, context);
        }
    }

    private RpcException ToRpcException(Exception failure, ServerCallContext context)
    {
        if (CallEnd.IsBehind(failure, context.CancellationToken))
        {
            return new RpcException(
                context.Deadline <= time.GetUtcNow().UtcDateTime
                    ? new Status(StatusCode.DeadlineExceeded, "The deadline has passed.")
                    : new Status(StatusCode.Cancelled, "The call was cancelled."));
        }

        if (ErrorReplies.For(failure) is { } status)
        {
            if (failure is StoreUnavailableException)
            {
                logger.StoreUnavailable(failure, context.Method);
            }
            else
            {
                logger.Refused(context.Method, (StatusCode)status.Code, failure.Message);
            }

            return status.ToRpcException();
        }

        var correlation = context.GetHttpContext().TraceIdentifier;
        logger.UnexpectedFailure(failure, context.Method, correlation);
        return ErrorReplies.Internal(correlation).ToRpcException();
    }

    private static async Task<bool> Finished(Task call)
    {
        await call;
        return true;
    }
}
