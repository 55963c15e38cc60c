using Google.Rpc;
using Grpc.Core;
using NewsSearch.Client;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

/// <summary>What tests of calls have in common.</summary>
internal static class Expect
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Waits for a call to fail and returns the details of its failure.</summary>
    public static async Task<Failure> Failure(Func<Task> call, StatusCode code)
    {
        var exception = await Should.ThrowAsync<RpcException>(() => call().WaitAsync(Patience));
        exception.StatusCode.ShouldBe(code, exception.ToString());
        return new Failure(exception.Status.Detail, exception.GetRpcStatus());
    }

    /// <summary>Waits until searches are answered and everything that was written is found.</summary>
    public static async Task UntilEverythingIsFound(this NewsSearchClient client)
    {
        using var patience = new CancellationTokenSource(Patience);
        await client.UntilHealthy("", patience.Token);
        while (true)
        {
            var stats = await client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest(), cancellationToken: patience.Token);
            if (stats.IndexedSequence == stats.StoredSequence)
            {
                return;
            }

            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>Waits until a service reports that it serves.</summary>
    public static async Task UntilHealthy(this NewsSearchClient client, string service, CancellationToken cancellationToken)
    {
        using var watch = client.Health.Watch(new Grpc.Health.V1.HealthCheckRequest { Service = service }, cancellationToken: cancellationToken);
        while (await watch.ResponseStream.MoveNext(cancellationToken))
        {
            if (watch.ResponseStream.Current.Status == Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus.Serving)
            {
                return;
            }
        }
    }

    /// <summary>Imports articles on one stream and returns all that comes back.</summary>
    public static async Task<List<ImportArticlesResponse>> Import(this NewsSearchClient client, IEnumerable<Article> articles)
    {
        using var call = client.Ingest.ImportArticles();
        var events = call.ResponseStream.ReadAllAsync().ToListAsync();
        var number = 0L;
        foreach (var article in articles)
        {
            await call.RequestStream.WriteAsync(new ImportArticlesRequest { ClientSequence = ++number, Article = article });
        }

        await call.RequestStream.CompleteAsync();
        return await events.AsTask().WaitAsync(Patience);
    }

    /// <summary>The verdicts among what came back.</summary>
    public static IEnumerable<ArticleVerdict> Verdicts(this IEnumerable<ImportArticlesResponse> events) =>
        events.Where(item => item.EventCase == ImportArticlesResponse.EventOneofCase.Verdict).Select(item => item.Verdict);
}

/// <summary>How a call failed.</summary>
/// <param name="Message">The message.</param>
/// <param name="Status">The details; null if the reply had none.</param>
internal sealed record Failure(string Message, Google.Rpc.Status? Status)
{
    public ErrorInfo Info => Status?.GetDetail<ErrorInfo>() ?? throw new InvalidOperationException($"No ErrorInfo: {Message}");

    public string Reason => Info.Reason;

    public IReadOnlyList<string> Fields => [.. (Status?.GetDetail<BadRequest>()?.FieldViolations ?? []).Select(violation => violation.Field)];
}
