using System.Net.Sockets;
using Grpc.Core;
using NewsSearch.Articles;
using NewsSearch.Articles.Ingestion;
using NewsSearch.Cli.Calls;
using NewsSearch.V1;

namespace NewsSearch.Cli.Importing;

/// <summary>
/// Sends articles to a server with many of them in flight and takes its verdicts. When the connection breaks, it connects
/// again and goes on with the first article that has no verdict: what has one is durable, and to import an article twice
/// does no harm.
/// </summary>
/// <remarks>One run at a time.</remarks>
internal sealed class ImportStream
{
    private const int MaxArticlesInFlight = 1_024;
    private const long MaxBytesInFlight = 32 * 1024 * 1024;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);


    // Between the failure of a write and the arrival of its reason.
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(5);

    private readonly IngestService.IngestServiceClient _server;
    private readonly ImportSettings _settings;
    private readonly ImportTally _tally;
    private readonly Action<Rejection> _reject;
    private readonly ArticlesInFlight _inFlight = new(MaxArticlesInFlight, MaxBytesInFlight);
    private Task<bool>? _moving;
    private SentArticle? _unsent;
    private Exception? _readFailure;
    private bool _hasConnected;
    private long _sequence;

    /// <summary>Creates the stream.</summary>
    /// <param name="server">The server.</param>
    /// <param name="settings">Limits and retries.</param>
    /// <param name="tally">Where verdicts are counted.</param>
    /// <param name="reject">Takes the articles that could not be read or sent, or that the server rejected; called from two threads.</param>
    public ImportStream(IngestService.IngestServiceClient server, ImportSettings settings, ImportTally tally, Action<Rejection> reject) =>
        (_server, _settings, _tally, _reject) = (server, settings, tally, reject);

    /// <summary>Imports articles until there are no more.</summary>
    /// <param name="items">The articles, or why they could not be read.</param>
    /// <param name="stop">Reads and sends no more; the verdicts on what has been sent are still awaited.</param>
    /// <exception cref="ImportBrokenException">The connection broke too often, or was never made.</exception>
    /// <exception cref="RpcException">The server ended the import.</exception>
    /// <exception cref="CommandFailure">The input could not be read to its end; what was read before has its verdicts.</exception>
    public async Task RunAsync(IAsyncEnumerable<ReadItem> items, CancellationToken stop)
    {
        var reader = items.GetAsyncEnumerator(stop);
        try
        {
            await SendAllAsync(reader, stop);
        }
        finally
        {
            // A reader that hangs, on standard input for instance, cannot be disposed; it ends with the process.
            if (_moving is null or { IsCompleted: true })
            {
                await reader.DisposeAsync();
            }
        }

        if (_readFailure is not null)
        {
            throw new CommandFailure(ExitCodes.Usage, _readFailure.Message);
        }
    }

    private async Task SendAllAsync(IAsyncEnumerator<ReadItem> items, CancellationToken stop)
    {
        var failures = 0;
        while (true)
        {
            var acknowledged = _tally.Counts.Verdicts;
            try
            {
                await ConnectAndSendAsync(items, stop);
                return;
            }
            catch (RpcException exception) when (IsBrokenConnection(exception))
            {
                failures = _tally.Counts.Verdicts > acknowledged ? 1 : failures + 1;
                _hasConnected |= !IsFailureToConnect(exception);
                if (failures > _settings.Retries || !_hasConnected || stop.IsCancellationRequested)
                {
                    throw new ImportBrokenException(_inFlight.Count, exception);
                }

                var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, _settings.FirstPause.TotalSeconds * Math.Pow(2, failures - 1)));
                _settings.OnReconnecting(failures, pause);
                try
                {
                    await Task.Delay(pause, _settings.Time, stop);
                }
                catch (OperationCanceledException)
                {
                    throw new ImportBrokenException(_inFlight.Count, exception);
                }
            }
        }
    }

    private async Task ConnectAndSendAsync(IAsyncEnumerator<ReadItem> items, CancellationToken stop)
    {
        using var call = _server.ImportArticles(cancellationToken: CancellationToken.None);
        using var stopOrEnd = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var again = _inFlight.ToArray();
        var receiving = ReceiveAsync(call.ResponseStream, stopOrEnd);
        try
        {
            foreach (var article in again)
            {
                await call.RequestStream.WriteAsync(article.Request, CancellationToken.None);
            }

            await SendAsync(call.RequestStream, items, stopOrEnd.Token);
            if (!receiving.IsCompleted)
            {
                await call.RequestStream.CompleteAsync();
            }
        }
        catch (Exception exception) when (exception is RpcException or InvalidOperationException or IOException)
        {
            // A write fails because the call is over; why it is over, the reading side knows.
            await Task.WhenAny(receiving, Task.Delay(LastWord, _settings.Time, CancellationToken.None));
            call.Dispose();
            await receiving;
            throw new RpcException(new Status(StatusCode.Unavailable, exception.Message, exception));
        }

        await receiving;
        if (_inFlight.Count > 0)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "The server ended the import before it had given all verdicts."));
        }
    }

    private async Task SendAsync(IClientStreamWriter<ImportArticlesRequest> requests, IAsyncEnumerator<ReadItem> items, CancellationToken stop)
    {
        try
        {
            while (_unsent is not null || await MoveNextAsync(items, stop))
            {
                _unsent ??= Prepare(items.Current);
                if (_unsent is { } article)
                {
                    // If the call ends while this waits for room, the article is the first one of the next call.
                    await _inFlight.AddAsync(article, stop);
                    _unsent = null;
                    await requests.WriteAsync(article.Request, CancellationToken.None);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What has been sent still gets its verdict.
        }
    }

    // Null for an article that cannot be sent, which is rejected here.
    private SentArticle? Prepare(ReadItem item)
    {
        if (item.Article is null)
        {
            Reject(new Rejection(item.File, item.Line, null, item.Violations));
            return null;
        }

        var request = new ImportArticlesRequest { ClientSequence = ++_sequence, Article = ArticleMessages.From(item.Article) };
        var bytes = request.CalculateSize();
        if (bytes > _settings.MaxMessageBytes)
        {
            var description = $"The article takes {bytes} bytes as a message; at most {_settings.MaxMessageBytes} can be sent.";
            Reject(new Rejection(item.File, item.Line, item.Article.Id, [new FieldViolation("body", description)]));
            return null;
        }

        return new SentArticle(item.File, item.Line, request, bytes);
    }

    // Reading may hang, on standard input for instance. Then it hangs on in the background while the connection is made again.
    private async Task<bool> MoveNextAsync(IAsyncEnumerator<ReadItem> items, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (_readFailure is not null)
        {
            return false;
        }

        _moving ??= items.MoveNextAsync().AsTask();
        try
        {
            var moved = await _moving.WaitAsync(stop);
            _moving = null;
            return moved;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            _readFailure = exception;
            return false;
        }
    }

    private async Task ReceiveAsync(IAsyncStreamReader<ImportArticlesResponse> responses, CancellationTokenSource ended)
    {
        try
        {
            await foreach (var response in responses.ReadAllAsync(CancellationToken.None))
            {
                if (response.EventCase == ImportArticlesResponse.EventOneofCase.Verdict)
                {
                    Take(response.Verdict);
                }
            }
        }
        finally
        {
            await ended.CancelAsync();
        }
    }

    private void Take(ArticleVerdict verdict)
    {
        if (_inFlight.RemoveOldest() is not { } article || article.Request.ClientSequence != verdict.ClientSequence)
        {
            throw new RpcException(new Status(StatusCode.Internal, $"The server gave a verdict out of order, on article {verdict.ClientSequence}."));
        }

        _tally.Add(verdict.Outcome, article);
        if (verdict.Outcome == ArticleOutcome.Rejected)
        {
            var violations = verdict.FieldViolations.Select(violation => new FieldViolation(violation.Field, violation.Description));
            _reject(new Rejection(article.File, article.Line, article.Request.Article.Id, [.. violations]));
        }
    }

    private void Reject(Rejection rejection)
    {
        _tally.Reject();
        _reject(rejection);
    }

    private static bool IsBrokenConnection(RpcException exception) =>
        BrokenConnection.Is(exception) || exception.StatusCode is StatusCode.Cancelled or StatusCode.Aborted;

    // What the channel says of a connection that could not be made, in contrast to one that broke.
    private static bool IsFailureToConnect(RpcException exception) => exception.Status.DebugException is SocketException;
}
