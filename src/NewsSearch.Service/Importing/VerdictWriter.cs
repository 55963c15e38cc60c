using System.Threading.Channels;
using Grpc.Core;
using NewsSearch.Service.Mapping;
using NewsSearch.V1;

namespace NewsSearch.Service.Importing;

/// <summary>Sends the verdicts of one import in order, with a checkpoint every thousand and one at the end, however it ends.</summary>
internal sealed class VerdictWriter(IServerStreamWriter<ImportArticlesResponse> responses)
{
    private const int ArticlesPerCheckpoint = 1_000;
    private const int MaxUnflushed = 64;

    private static readonly WriteOptions Flushed = WriteOptions.Default;
    private static readonly WriteOptions Unflushed = new(WriteFlags.BufferHint);

    private readonly ImportCheckpoint _reached = new();
    private long _checkpointed = -1;
    private int _unflushed;

    /// <summary>Sends the verdict on everything in the queue until it is completed.</summary>
    /// <remarks>What an outcome or the queue fails with comes out after the verdicts before it and a checkpoint.</remarks>
    public async Task SendAll(ChannelReader<PendingVerdict> inFlight, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var pending in inFlight.ReadAllAsync(cancellationToken))
            {
                var verdict = ArticleMessages.ToVerdict(pending.ClientSequence, await pending.Outcome);
                await Send(new ImportArticlesResponse { Verdict = verdict }, more: inFlight.TryPeek(out var next) && next.Outcome.IsCompleted, cancellationToken);
                _reached.DurableThrough = pending.ClientSequence;
                if (++_reached.Articles % ArticlesPerCheckpoint == 0)
                {
                    await SendCheckpoint(cancellationToken);
                }
            }
        }
        finally
        {
            if (_checkpointed < _reached.Articles && !cancellationToken.IsCancellationRequested)
            {
                await SendCheckpoint(cancellationToken);
            }
        }
    }

    private Task SendCheckpoint(CancellationToken cancellationToken)
    {
        _checkpointed = _reached.Articles;
        return Send(new ImportArticlesResponse { Checkpoint = _reached.Clone() }, more: false, cancellationToken);
    }

    // Verdicts that are ready together share a packet.
    private Task Send(ImportArticlesResponse response, bool more, CancellationToken cancellationToken)
    {
        _unflushed = more && _unflushed < MaxUnflushed ? _unflushed + 1 : 0;
        responses.WriteOptions = _unflushed == 0 ? Flushed : Unflushed;
        return responses.WriteAsync(response, cancellationToken);
    }
}
