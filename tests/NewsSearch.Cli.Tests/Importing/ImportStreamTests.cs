using System.Runtime.CompilerServices;
using Grpc.Core;
using NewsSearch.Articles;
using NewsSearch.Articles.Ingestion;
using NewsSearch.Cli.Importing;
using NewsSearch.Client;

namespace NewsSearch.Cli.Tests.Importing;

public class ImportStreamTests
{
    private readonly ImportTally _tally = new();
    private readonly List<Rejection> _rejections = [];
    private readonly List<int> _attempts = [];

    [Fact]
    public async Task A_broken_connection_is_made_again_and_no_article_is_lost()
    {
        await using var server = await FaultyServer.StartAsync(new() { BreaksAfter = new([700, 1, 2_000]) });

        await ImportAsync(server, Articles(5_000));

        _tally.Counts.Added.ShouldBe(5_000);
        server.Acts.Calls.ShouldBe(4);
        server.Acts.Acknowledged.Distinct().Count().ShouldBe(5_000);
        _attempts.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(StatusCode.Unavailable)]
    [InlineData(StatusCode.Cancelled)]
    [InlineData(StatusCode.Aborted)]
    public async Task A_server_that_goes_away_in_order_is_waited_for(StatusCode code)
    {
        await using var server = await FaultyServer.StartAsync(new() { BreaksAfter = new([10]), BreaksWith = new Status(code, "The service stops.") });

        await ImportAsync(server, Articles(100));

        _tally.Counts.Added.ShouldBe(100);
        server.Acts.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task After_too_many_failures_in_a_row_the_import_says_what_has_no_verdict()
    {
        await using var server = await FaultyServer.StartAsync(new() { BreaksAfter = new([10, 0, 0, 0, 0]) });

        var broken = await Should.ThrowAsync<ImportBrokenException>(ImportAsync(server, Articles(100), retries: 2));

        _attempts.ShouldBe([1, 2]);
        _tally.Counts.Verdicts.ShouldBeInRange(0, 10); // a verdict may be lost with its connection
        broken.Waiting.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_server_that_was_never_there_is_not_tried_again()
    {
        var server = await FaultyServer.StartAsync(new());
        var address = server.Address;
        await server.DisposeAsync();
        using var client = NewsSearchClient.Connect(address);

        var broken = await Should.ThrowAsync<ImportBrokenException>(Stream(client, retries: 5).RunAsync(Articles(10), CancellationToken.None));

        broken.Cause.StatusCode.ShouldBe(StatusCode.Unavailable);
        _attempts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(StatusCode.ResourceExhausted)]
    [InlineData(StatusCode.Internal)]
    [InlineData(StatusCode.PermissionDenied)]
    public async Task What_the_server_refuses_is_not_tried_again(StatusCode code)
    {
        await using var server = await FaultyServer.StartAsync(new() { BreaksAfter = new([10]), BreaksWith = new Status(code, "No.") });

        var refused = await Should.ThrowAsync<RpcException>(ImportAsync(server, Articles(100)));

        refused.StatusCode.ShouldBe(code);
        server.Acts.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task To_stop_sends_no_more_and_awaits_the_verdicts()
    {
        using var stop = new CancellationTokenSource();
        await using var server = await FaultyServer.StartAsync(new() { OnArticle = request => { if (request.ClientSequence == 50) { stop.Cancel(); } } });
        using var client = NewsSearchClient.Connect(server.Address);
        var sent = 0;

        await Stream(client, retries: 5).RunAsync(Articles(1_000_000, _ => sent++), stop.Token);

        _tally.Counts.Added.ShouldBe(server.Acts.Acknowledged.Count);
        _tally.Counts.Added.ShouldBeInRange(50, sent);
        sent.ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public async Task A_source_that_hangs_does_not_keep_the_import_from_stopping()
    {
        using var stop = new CancellationTokenSource();
        await using var server = await FaultyServer.StartAsync(new() { OnArticle = request => { if (request.ClientSequence == 3) { stop.Cancel(); } } });
        using var client = NewsSearchClient.Connect(server.Address);

        await Stream(client, retries: 5).RunAsync(HangingAfter(3), stop.Token);

        _tally.Counts.Added.ShouldBe(3);
    }

    [Fact]
    public async Task An_article_that_cannot_be_read_is_rejected_with_its_line()
    {
        await using var server = await FaultyServer.StartAsync(new());
        ReadItem[] items =
        [
            Item(1, "body"),
            new("a.jsonl", 2, null, [new FieldViolation("", "The line is not JSON.")]),
            Item(3, "body"),
        ];

        await ImportAsync(server, items.ToAsyncEnumerable());

        _tally.Counts.Added.ShouldBe(2);
        _tally.Counts.Rejected.ShouldBe(1);
        var rejection = _rejections.ShouldHaveSingleItem();
        rejection.Line.ShouldBe(2);
        rejection.Violations.ShouldBe([new FieldViolation("", "The line is not JSON.")]);
    }

    [Fact]
    public async Task An_article_too_large_for_a_message_is_not_sent()
    {
        await using var server = await FaultyServer.StartAsync(new());
        ReadItem[] items = [Item(1, new string('x', 9 * 1024 * 1024)), Item(2, "body")];

        await ImportAsync(server, items.ToAsyncEnumerable());

        server.Acts.Acknowledged.ShouldBe(["id-2"]);
        var rejection = _rejections.ShouldHaveSingleItem();
        rejection.Id.ShouldBe("id-1");
        rejection.Violations.ShouldHaveSingleItem().Description.ShouldContain("at most 8388608 can be sent");
    }

    [Fact]
    public async Task A_source_that_fails_halfway_ends_the_import_after_the_verdicts_on_what_was_read()
    {
        await using var server = await FaultyServer.StartAsync(new());

        var failure = await Should.ThrowAsync<CommandFailure>(ImportAsync(server, FailingAfter(20)));

        failure.ExitCode.ShouldBe(ExitCodes.Usage);
        failure.Message.ShouldBe("The disk is gone.");
        _tally.Counts.Added.ShouldBe(20);
    }

    private async Task ImportAsync(FaultyServer server, IAsyncEnumerable<ReadItem> items, int retries = 5)
    {
        using var client = NewsSearchClient.Connect(server.Address);
        await Stream(client, retries).RunAsync(items, CancellationToken.None);
    }

    private ImportStream Stream(NewsSearchClient client, int retries) => new(
        client.Ingest,
        new ImportSettings
        {
            Time = TimeProvider.System,
            Retries = retries,
            FirstPause = TimeSpan.FromMilliseconds(1),
            OnReconnecting = (attempt, _) => _attempts.Add(attempt),
        },
        _tally,
        _rejections.Add);

    private static ReadItem Item(long line, string body) => new("a.jsonl", line, new Article { Id = $"id-{line}", Body = body }, []);

    private static async IAsyncEnumerable<ReadItem> Articles(int count, Action<int>? onRead = null)
    {
        for (var i = 1; i <= count; i++)
        {
            onRead?.Invoke(i);
            yield return Item(i, "A body of some length, so that not everything fits into one frame.");
        }

        await Task.CompletedTask;
    }

    private static async IAsyncEnumerable<ReadItem> HangingAfter(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            yield return Item(i, "body");
        }

        // Like standard input, it does not heed cancellation.
        await new TaskCompletionSource().Task;
    }

    private static async IAsyncEnumerable<ReadItem> FailingAfter(int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 1; i <= count; i++)
        {
            yield return Item(i, "body");
        }

        await Task.Yield();
        throw new IOException("The disk is gone.");
    }
}
