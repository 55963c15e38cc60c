using System.Threading.Channels;
using Google.Protobuf;
using Grpc.Core;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Service.Errors;
using NewsSearch.Service.Mapping;
using NewsSearch.V1;
using Article = NewsSearch.Articles.Article;

namespace NewsSearch.Service.Importing;

/// <summary>
/// One call of ImportArticles: one loop reads articles and starts to write them, another sends their verdicts in the same
/// order. Between them is a queue of limited length, so that a client that does not read its verdicts is not read either.
/// </summary>
internal sealed class ImportCall(Archive archive, ImportBudget budget, int maxInFlight)
{
    private readonly Channel<PendingVerdict> _inFlight = Channel.CreateBounded<PendingVerdict>(
        new BoundedChannelOptions(maxInFlight) { SingleReader = true, SingleWriter = true });

    /// <summary>Imports until the client has sent everything, the service stops, or the store or the call fails.</summary>
    /// <param name="requests">The articles.</param>
    /// <param name="responses">Where verdicts and checkpoints go.</param>
    /// <param name="cancelled">Ends the work at once.</param>
    /// <param name="stopping">Ends the reading; what was read is finished and told.</param>
    public async Task Run(
        IAsyncStreamReader<ImportArticlesRequest> requests,
        IServerStreamWriter<ImportArticlesResponse> responses,
        CancellationToken cancelled,
        CancellationToken stopping)
    {
        using var working = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(working.Token, stopping);
        var reader = ReadAll(requests, reading.Token, working.Token, stopping);
        try
        {
            await new VerdictWriter(responses).SendAll(_inFlight.Reader, working.Token);
        }
        finally
        {
            // After a failure nothing of this call may go on behind its back.
            await working.CancelAsync();
            await reader;
            while (_inFlight.Reader.TryRead(out var pending))
            {
                await ((Task)pending.Outcome).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Never fails: what goes wrong comes out of the queue behind what was read before.</summary>
    private async Task ReadAll(
        IAsyncStreamReader<ImportArticlesRequest> requests, CancellationToken reading, CancellationToken working, CancellationToken stopping)
    {
        try
        {
            while (await ReadOne(requests, reading, working) is { } pending)
            {
                await _inFlight.Writer.WriteAsync(pending, working);
                await archive.WaitForIndexAsync(working);
            }

            _inFlight.Writer.Complete();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !working.IsCancellationRequested)
        {
            _inFlight.Writer.Complete(new ServiceStoppingException());
        }
        catch (Exception failure)
        {
            _inFlight.Writer.Complete(failure);
        }
    }

    /// <summary>Reads a message and begins with it; null at the end of the stream.</summary>
    private async ValueTask<PendingVerdict?> ReadOne(
        IAsyncStreamReader<ImportArticlesRequest> requests, CancellationToken reading, CancellationToken working)
    {
        try
        {
            return await requests.MoveNext(reading) ? await Begin(requests.Current, working) : null;
        }
        catch (InvalidProtocolBufferException unreadable)
        {
            // The length of a message stands before it, so that the next one can be found behind it.
            return new PendingVerdict(0, Rejected("", new FieldViolation("article", $"The message cannot be read: {unreadable.Message}")));
        }
    }

    private async ValueTask<PendingVerdict> Begin(ImportArticlesRequest request, CancellationToken cancellationToken)
    {
        var violations = new List<FieldViolation>();
        var article = ArticleMessages.ToDomain(request.Article, violations);
        var outcome = article is null
            ? Rejected(request.Article?.Id ?? "", [.. violations])
            : Import(article, await budget.Reserve(request.CalculateSize(), cancellationToken), cancellationToken);
        return new PendingVerdict(request.ClientSequence, outcome);
    }

    private static Task<ImportOutcome> Rejected(string id, params FieldViolation[] violations) =>
        Task.FromResult(new ImportOutcome(id, null, violations));

    private async Task<ImportOutcome> Import(Article article, IDisposable reserved, CancellationToken cancellationToken)
    {
        using (reserved)
        {
            return await archive.ImportAsync(article, cancellationToken);
        }
    }
}

/// <summary>An article that was read and whose verdict is not sent yet.</summary>
/// <param name="ClientSequence">The client's number of it.</param>
/// <param name="Outcome">What becomes of it.</param>
internal readonly record struct PendingVerdict(long ClientSequence, Task<ImportOutcome> Outcome);
