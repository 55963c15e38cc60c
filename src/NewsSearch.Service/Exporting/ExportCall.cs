using Grpc.Core;
using NewsSearch.Articles.Countries;
using NewsSearch.Engine;
using NewsSearch.FullText;
using NewsSearch.Service.Errors;
using NewsSearch.Service.Mapping;
using NewsSearch.Service.Paging;
using NewsSearch.V1;

namespace NewsSearch.Service.Exporting;

/// <summary>
/// One ExportArticles call. Each message is put together in a turn of its own among the searches, and no turn is held while it is
/// sent: an export takes as long as its reader likes without keeping anybody from searching.
/// </summary>
/// <param name="archive">The archive.</param>
/// <param name="tagger">What finds the evidence of countries.</param>
/// <param name="gate">Whose turn it is.</param>
/// <param name="tokens">The tokens to go on by.</param>
/// <param name="longestPause">How long a reader may leave a message unread.</param>
internal sealed class ExportCall(Archive archive, CountryTagger tagger, SearchGate gate, ExportTokens tokens, TimeSpan longestPause)
{
    /// <summary>The size of a message beyond which only an article alone in it goes.</summary>
    public const int MaxMessageBytes = 1024 * 1024;

    private ExportedArticle? _heldOver;

    /// <summary>Sends the articles.</summary>
    /// <param name="request">The request.</param>
    /// <param name="responses">Where they go.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="RpcException">The reader takes no message any more.</exception>
    public async Task Run(
        ExportArticlesRequest request, IServerStreamWriter<ExportArticlesResponse> responses, TimeProvider time, CancellationToken cancellationToken)
    {
        var search = ExportRequests.ToDomain(request, out var fields, out var pageSize);
        var fingerprint = RequestFingerprint.Of(request);
        var start = tokens.Read(request.ResumeToken, fingerprint);
        if (start is not null)
        {
            var synonyms = archive.FindSynonyms(start.SynonymsVersion) ?? throw new SnapshotExpiredException();
            search = search with { QueryOptions = search.QueryOptions with { Synonyms = synonyms } };
        }

        using var export = await gate.Run(token => archive.Export(search, start?.Snapshot, start?.After, token), cancellationToken);
        long? total = export.Articles.Total;
        while (await gate.Run(token => NextMessage(export, new ArticleWriter(fields, tagger), pageSize, fingerprint, token), cancellationToken) is var message)
        {
            if (message is null && total is null)
            {
                return;
            }

            message ??= new ExportArticlesResponse { ResumeToken = request.ResumeToken, SnapshotSequence = export.SnapshotSequence };
            if (total is { } count)
            {
                (message.TotalArticles, total) = (count, null);
            }

            await SendAsync(message, responses, time, cancellationToken);
        }
    }

    private async Task SendAsync(
        ExportArticlesResponse message, IServerStreamWriter<ExportArticlesResponse> responses, TimeProvider time, CancellationToken cancellationToken)
    {
        using var stalled = new CancellationTokenSource(longestPause, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stalled.Token, cancellationToken);
        try
        {
            await responses.WriteAsync(message, either.Token);
        }
        catch (Exception) when (stalled.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Its reader, should it ever look again, finds the stream cut off, as nothing more gets past the message that it left.
            throw new RpcException(new Status(StatusCode.Cancelled, $"No message was taken for {longestPause.TotalSeconds:0.###} s."));
        }
    }

    private ExportArticlesResponse? NextMessage(
        ArchiveExport export, ArticleWriter writer, int pageSize, byte[] fingerprint, CancellationToken cancellationToken)
    {
        var message = new ExportArticlesResponse { SnapshotSequence = export.SnapshotSequence };
        var bytes = 0;
        ExportPlace? last = null;
        while (message.Articles.Count < pageSize && (_heldOver ?? export.Articles.ReadNext(cancellationToken)) is { } article)
        {
            _heldOver = null;
            var added = writer.ToMessage(article.Article, article.Countries, article.InferredTime);
            bytes += added.CalculateSize();
            if (bytes > MaxMessageBytes && last is not null)
            {
                _heldOver = article;
                break;
            }

            message.Articles.Add(added);
            last = article.Place;
        }

        if (last is not { } place)
        {
            return null;
        }

        message.ResumeToken = tokens.Behind(fingerprint, export, place);
        return message;
    }
}
