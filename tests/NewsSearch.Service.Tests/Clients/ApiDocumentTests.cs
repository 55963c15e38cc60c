using System.Text.RegularExpressions;
using NewsSearch.Testing;

namespace NewsSearch.Service.Tests.Clients;

/// <summary>The calls in docs/api.md are run as they stand there, one after the other.</summary>
public sealed partial class ApiDocumentTests
{
    [Fact]
    public async Task Calls_in_the_document_succeed()
    {
        var buf = ForeignProgram.RequireFromNpm(".bin/buf");
        await using var service = await RunningService.Start();
        await service.Client.UntilEverythingIsFound();
        var lines = File.ReadLines(Path.Combine(Corpus.RepositoryRoot, "docs", "api.md")).ToList();

        var calls = lines.Where(line => line.StartsWith("curl ", StringComparison.Ordinal) || line.StartsWith("grpcurl ", StringComparison.Ordinal)).ToList();
        foreach (var call in calls)
        {
            var here = call.Replace("localhost:50051", service.Address.Authority, StringComparison.Ordinal);
            var output = await ForeignProgram.Run("bash", ["-c", here.StartsWith("grpcurl", StringComparison.Ordinal) ? WithBuf(buf, here) : here]);
            output.ExitCode.ShouldBe(0, $"{call}\n{output.Output}{output.Errors}");
            output.Output.ShouldNotBeEmpty(call);
            await service.Client.UntilEverythingIsFound();
        }

        calls.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Every_reason_is_in_the_document_and_no_other()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Corpus.RepositoryRoot, "docs", "api.md"));

        var documented = Reason().Matches(document).Select(match => match.Groups["reason"].Value).Order(StringComparer.Ordinal);

        var known = typeof(Service.Errors.ErrorReasons).GetFields().Select(field => (string)field.GetRawConstantValue()!).Where(value => value != Service.Errors.ErrorReasons.Domain);
        documented.ShouldBe(known.Order(StringComparer.Ordinal));
    }

    // grpcurl -plaintext [-d JSON] AUTHORITY METHOD, or "list", or "describe SYMBOL", which buf has under other names.
    private static string WithBuf(string buf, string call)
    {
        var parts = GrpcurlCall().Match(call);
        parts.Success.ShouldBeTrue(call);
        var url = $"http://{parts.Groups["authority"].Value}";
        var start = $"'{buf}' curl --http2-prior-knowledge --protocol grpc";
        return parts.Groups["what"].Value switch
        {
            "list" or "describe" => $"{start} --list-methods {url}",
            var method => $"{start} --data {(parts.Groups["data"].Value is { Length: > 0 } data ? data : "'{}'")} {url}/{method}",
        };
    }

    [GeneratedRegex(@"^grpcurl -plaintext (?:-d (?<data>'[^']*') )?(?<authority>\S+) (?<what>\S+)")]
    private static partial Regex GrpcurlCall();

    [GeneratedRegex(@"^\|[^|]*\|[^|]*\| `(?<reason>[A-Z_]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Reason();
}
