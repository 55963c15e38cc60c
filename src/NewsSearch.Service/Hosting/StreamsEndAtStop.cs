using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace NewsSearch.Service.Hosting;

/// <summary>
/// Ends the calls that would never end by themselves, such as a watch on health, shortly after the service begins to stop;
/// they would hold it up for the whole time that running calls have to finish. Imports and reindexes end themselves, see
/// <see cref="IngestGrpcService"/> and <see cref="AdminGrpcService"/>.
/// </summary>
internal sealed class StreamsEndAtStop(RequestDelegate next, IHostApplicationLifetime lifetime, TimeProvider time)
{
    // Long enough for a watch to say that the service does not serve any more.
    private static readonly TimeSpan LastWord = TimeSpan.FromMilliseconds(200);
    private static readonly PathString[] Endless = ["/grpc.health.v1.Health/Watch", "/grpc.reflection.v1alpha.ServerReflection", "/grpc.reflection.v1.ServerReflection"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!Array.Exists(Endless, path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
        {
            await next(context);
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var ended = new CancellationTokenSource();
        await using var atStop = lifetime.ApplicationStopping.Register(() => _ = EndSoon(context, ending, ended.Token));
        context.RequestAborted = ending.Token;
        await next(context);
        await ended.CancelAsync();
    }

    private async Task EndSoon(HttpContext context, CancellationTokenSource ending, CancellationToken ended)
    {
        try
        {
            await Task.Delay(LastWord, time, ended);
            await ending.CancelAsync();
            await Task.Delay(LastWord, time, ended);
            context.Abort(); // reflection does not look at the token
        }
        catch (OperationCanceledException)
        {
            // The call has ended.
        }
    }
}
