using Grpc.Core;
using NewsSearch.Cli.Calls;
using NewsSearch.V1;

namespace NewsSearch.Cli.Tests.Calls;

public sealed class ExportStreamTests
{
    [Fact]
    public async Task A_broken_connection_is_gone_on_with_behind_the_last_message()
    {
        var server = new BreakingServer(messages: 7, breaksEvery: 2, StatusCode.Unavailable);
        var (found, warnings) = await ReadAsync(server, retries: 1);

        found.ShouldBe(["1", "2", "3", "4", "5", "6", "7"]);
        warnings.ShouldBe(3);
        server.Tokens.ShouldBe(["", "2", "4", "6"]);
    }

    [Fact]
    public async Task A_connection_that_breaks_without_a_message_is_given_up_in_the_end()
    {
        var server = new BreakingServer(messages: 7, breaksEvery: 0, StatusCode.Unavailable);
        var warnings = 0;
        var stream = new ExportStream(server, retries: 2, TimeProvider.System, _ => warnings++);

        await Should.ThrowAsync<RpcException>(async () => await stream.ReadAsync(new ExportArticlesRequest(), CancellationToken.None).ToListAsync());
        warnings.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_is_not_repeated()
    {
        var server = new BreakingServer(messages: 7, breaksEvery: 2, StatusCode.FailedPrecondition);
        await Should.ThrowAsync<RpcException>(() => ReadAsync(server, retries: 5));
        server.Tokens.Count.ShouldBe(1);
    }

    private static async Task<(List<string> Found, int Warnings)> ReadAsync(BreakingServer server, int retries)
    {
        var warnings = 0;
        var stream = new ExportStream(server, retries, TimeProvider.System, _ => warnings++);
        var found = await stream.ReadAsync(new ExportArticlesRequest { Query = "*" }, CancellationToken.None).Select(message => message.ResumeToken).ToListAsync();
        return (found, warnings);
    }

    /// <summary>Sends numbered messages, whose tokens are their numbers, and breaks off again and again.</summary>
    private sealed class BreakingServer(int messages, int breaksEvery, StatusCode code) : SearchService.SearchServiceClient
    {
        public List<string> Tokens { get; } = [];

        public override AsyncServerStreamingCall<ExportArticlesResponse> ExportArticles(
            ExportArticlesRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default)
        {
            Tokens.Add(request.ResumeToken);
            var first = request.ResumeToken.Length == 0 ? 0 : int.Parse(request.ResumeToken);
            return new AsyncServerStreamingCall<ExportArticlesResponse>(
                new Reader(first, messages, first + breaksEvery, code), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
        }
    }

    private sealed class Reader(int position, int end, int breaksAt, StatusCode code) : IAsyncStreamReader<ExportArticlesResponse>
    {
        private int _position = position;

        public ExportArticlesResponse Current => new() { ResumeToken = $"{_position}" };

        public Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            if (_position == end)
            {
                return Task.FromResult(false);
            }

            return _position == breaksAt
                ? Task.FromException<bool>(new RpcException(new Status(code, "It breaks.")))
                : Task.FromResult(++_position > 0);
        }
    }
}
