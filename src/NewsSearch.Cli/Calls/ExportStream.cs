using System.Runtime.CompilerServices;
using Google.Rpc;
using Grpc.Core;
using NewsSearch.V1;

namespace NewsSearch.Cli.Calls;

/// <summary>The messages of an export, gone on with where its connection breaks.</summary>
/// <param name="search">The server.</param>
/// <param name="retries">How often in a row to connect again.</param>
/// <param name="time">The clock.</param>
/// <param name="onReconnecting">Told why, before each pause.</param>
internal sealed class ExportStream(SearchService.SearchServiceClient search, int retries, TimeProvider time, Action<RpcException> onReconnecting)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Reads the messages in their order, each once.</summary>
    /// <exception cref="RpcException">The server refuses, or the connection breaks again and again.</exception>
    public async IAsyncEnumerable<ExportArticlesResponse> ReadAsync(
        ExportArticlesRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        request = request.Clone();
        var failures = 0;
        while (true)
        {
            using var call = search.ExportArticles(request, cancellationToken: cancellationToken);
            while (true)
            {
                try
                {
                    if (!await call.ResponseStream.MoveNext(cancellationToken))
                    {
                        yield break;
                    }
                }
                catch (RpcException failure) when (IsPassing(failure) && failures < retries && !cancellationToken.IsCancellationRequested)
                {
                    failures++;
                    onReconnecting(failure);
                    break;
                }

                failures = 0;
                request.ResumeToken = call.ResponseStream.Current.ResumeToken;
                yield return call.ResponseStream.Current;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    // What a busy server refuses it takes later; what is too expensive stays so. Whoever is cut off is told that it cancelled.
    private static bool IsPassing(RpcException failure) =>
        BrokenConnection.Is(failure)
        || failure.StatusCode is StatusCode.DeadlineExceeded or StatusCode.Cancelled
        || failure.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason == "TOO_MANY_REQUESTS";
}
