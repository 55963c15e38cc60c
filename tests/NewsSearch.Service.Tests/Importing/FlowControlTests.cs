using Grpc.Core;
using NewsSearch.Articles.Storage;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Importing;

public sealed class FlowControlTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Client_that_does_not_read_its_verdicts_is_not_read_either_and_loses_nothing()
    {
        await using var service = await RunningService.Start(Settings("MaxImportsInFlight", "64"));
        using var call = service.Client.Ingest.ImportArticles();

        // Long ids make long verdicts, which fill the buffers of the connection soon.
        var (sent, unsent) = await SendUntilStalled(call.RequestStream, number => News($"{number:D500}", new string('b', 2_000)), most: 50_000);
        var stored = (await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest())).StoredArticles;
        await Task.Delay(Stall);
        var storedLater = (await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest())).StoredArticles;

        storedLater.ShouldBe(stored);
        (sent * 2_500).ShouldBeLessThan(10_000_000); // bytes: all that the service can hold is what it has taken

        var events = call.ResponseStream.ReadAllAsync().ToListAsync().AsTask();
        await unsent.WaitAsync(Patience);
        await call.RequestStream.CompleteAsync();
        (await events.WaitAsync(Patience)).Verdicts().Select(verdict => verdict.ClientSequence).ShouldBe(Enumerable.Range(1, sent).Select(number => (long)number));
    }

    [Fact]
    public async Task Imports_that_stand_still_do_not_stop_other_calls_on_their_connection()
    {
        var (service, store) = await RunningService.StartControlled(Settings("MaxImportsInFlight", "4"));
        await using var running = service;
        var gate = new TaskCompletionSource();
        store.BeforeWrite = (_, token) => gate.Task.WaitAsync(token);
        var calls = Enumerable.Range(0, 6).Select(_ => service.Client.Ingest.ImportArticles()).ToList();

        await Task.WhenAll(calls.Select(call => SendUntilStalled(call.RequestStream, number => News($"{number}", new string('b', 40_000)), most: 5_000)));

        var stats = await service.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest()).ResponseAsync.WaitAsync(Patience);
        stats.StoredArticles.ShouldBe(0);
        calls.ForEach(call => call.Dispose());
        gate.SetResult();
    }

    [Fact]
    public async Task Slow_store_holds_the_sender_at_the_number_of_articles_in_flight()
    {
        var (service, store) = await RunningService.StartControlled(Settings("MaxImportsInFlight", "8"));
        await using var running = service;
        var gate = new TaskCompletionSource();
        store.BeforeWrite = (_, token) => gate.Task.WaitAsync(token);
        using var call = service.Client.Ingest.ImportArticles();

        var (sent, unsent) = await SendUntilStalled(call.RequestStream, number => News($"{number}", new string('b', 100_000)), most: 5_000);

        store.Writes.ShouldBeInRange(8, 10); // those in the queue, the one whose verdict is awaited, and the one that waits for a place
        gate.SetResult();
        var events = call.ResponseStream.ReadAllAsync().ToListAsync().AsTask();
        await unsent.WaitAsync(Patience);
        await call.RequestStream.CompleteAsync();
        (await events.WaitAsync(Patience)).Verdicts().Count().ShouldBe(sent);
    }

    [Fact]
    public async Task Slow_store_holds_all_senders_at_the_bytes_in_flight()
    {
        var (service, store) = await RunningService.StartControlled(Settings("MaxImportBytesInFlight", "1048576"));
        await using var running = service;
        var gate = new TaskCompletionSource();
        store.BeforeWrite = (_, token) => gate.Task.WaitAsync(token);
        using var first = service.Client.Ingest.ImportArticles();
        using var second = service.Client.Ingest.ImportArticles();

        var stalled = await Task.WhenAll(
            SendUntilStalled(first.RequestStream, number => News($"first {number}", new string('b', 200_000)), most: 500),
            SendUntilStalled(second.RequestStream, number => News($"second {number}", new string('b', 200_000)), most: 500));

        store.Writes.ShouldBe(5); // of 200 KB each in 1 MiB
        gate.SetResult();
        foreach (var (call, (sent, unsent)) in new[] { first, second }.Zip(stalled))
        {
            var events = call.ResponseStream.ReadAllAsync().ToListAsync().AsTask();
            await unsent.WaitAsync(Patience);
            await call.RequestStream.CompleteAsync();
            (await events.WaitAsync(Patience)).Verdicts().Count().ShouldBe(sent);
        }
    }

    [Fact]
    public async Task Article_larger_than_the_bytes_in_flight_passes_alone()
    {
        await using var service = await RunningService.Start(Settings("MaxImportBytesInFlight", "65536"));

        var events = await service.Client.Import(Enumerable.Range(0, 5).Select(number => News($"{number}", new string('b', 500_000))));

        events.Verdicts().Select(verdict => verdict.Outcome).ShouldBe(Enumerable.Repeat(ArticleOutcome.Added, 5));
    }

    [Fact]
    public async Task Cancelling_the_call_ends_the_writes_that_wait()
    {
        var (service, store) = await RunningService.StartControlled();
        await using var running = service;
        var ended = new TaskCompletionSource();
        store.BeforeWrite = async (_, token) =>
        {
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
            }
            finally
            {
                ended.TrySetResult();
            }
        };
        using var call = service.Client.Ingest.ImportArticles();
        await call.RequestStream.WriteAsync(new ImportArticlesRequest { Article = News("a", "b") });
        while (store.Writes == 0)
        {
            await Task.Delay(5);
        }

        call.Dispose();

        await ended.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Failure_of_the_store_ends_the_stream_after_the_verdicts_before_it()
    {
        var (service, store) = await RunningService.StartControlled();
        await using var running = service;
        store.BeforeWrite = (article, _) => article.Id == "31" ? throw new StoreUnavailableException("articles.db", "disk full") : Task.CompletedTask;
        using var call = service.Client.Ingest.ImportArticles();
        for (var number = 1; number <= 40; number++)
        {
            await call.RequestStream.WriteAsync(new ImportArticlesRequest { ClientSequence = number, Article = News($"{number}", "b") });
        }

        var events = new List<ImportArticlesResponse>();
        var failure = await Expect.Failure(
            async () =>
            {
                await foreach (var item in call.ResponseStream.ReadAllAsync())
                {
                    events.Add(item);
                }
            },
            StatusCode.Unavailable);

        failure.Reason.ShouldBe("STORE_UNAVAILABLE");
        failure.Message.ShouldNotContain("disk full");
        events.Verdicts().Select(verdict => verdict.ClientSequence).ShouldBe(Enumerable.Range(1, 30).Select(number => (long)number));
        events[^1].Checkpoint.DurableThrough.ShouldBe(30);
        service.Log.Texts.ShouldContain(text => text.Contains("the store is unavailable") && text.Contains("disk full"));
    }

    [Fact]
    public async Task Stopping_service_finishes_what_it_has_read_and_says_how_far_it_came()
    {
        var (service, store) = await RunningService.StartControlled();
        await using var running = service;
        var gate = new TaskCompletionSource();
        store.BeforeWrite = (_, token) => gate.Task.WaitAsync(token);
        using var call = service.Client.Ingest.ImportArticles();
        await call.RequestStream.WriteAsync(new ImportArticlesRequest { ClientSequence = 1, Article = News("a", "b") });
        while (store.Writes == 0)
        {
            await Task.Delay(5);
        }

        var stop = service.Stop();
        await Task.Delay(100);
        gate.SetResult();
        var events = new List<ImportArticlesResponse>();
        var failure = await Expect.Failure(
            async () =>
            {
                await foreach (var item in call.ResponseStream.ReadAllAsync())
                {
                    events.Add(item);
                }
            },
            StatusCode.Unavailable);
        await stop.WaitAsync(Patience);

        failure.Reason.ShouldBe("SERVICE_STOPPING");
        events.Verdicts().ShouldHaveSingleItem().Outcome.ShouldBe(ArticleOutcome.Added);
        events[^1].Checkpoint.DurableThrough.ShouldBe(1);
    }

    // The number of messages sent or being sent, and the send that did not end.
    private static async Task<(int Sent, Task Unsent)> SendUntilStalled(
        IClientStreamWriter<ImportArticlesRequest> stream, Func<int, Article> article, int most)
    {
        for (var number = 1; number <= most; number++)
        {
            var sending = stream.WriteAsync(new ImportArticlesRequest { ClientSequence = number, Article = article(number) });
            if (await Task.WhenAny(sending, Task.Delay(Stall)) != sending)
            {
                return (number, sending);
            }

            await sending;
        }

        throw new InvalidOperationException($"{most} articles were taken without a stop.");
    }

    private static Dictionary<string, string?> Settings(string name, string value) => new() { [name] = value };

    private static Article News(string id, string body) => new() { Id = id, Body = body, Countries = { "UA" } };
}
