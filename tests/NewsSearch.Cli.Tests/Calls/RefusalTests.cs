using System.Net.Sockets;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using NewsSearch.Cli.Calls;
using Spectre.Console.Testing;
using Status = Google.Rpc.Status;

namespace NewsSearch.Cli.Tests.Calls;

public class RefusalTests
{
    private static readonly Uri Server = new("http://localhost:50051");

    [Theory]
    [InlineData(StatusCode.NotFound, ExitCodes.Finding)]
    [InlineData(StatusCode.InvalidArgument, ExitCodes.Refused)]
    [InlineData(StatusCode.ResourceExhausted, ExitCodes.Refused)]
    [InlineData(StatusCode.FailedPrecondition, ExitCodes.Refused)]
    [InlineData(StatusCode.Unavailable, ExitCodes.Unavailable)]
    [InlineData(StatusCode.DeadlineExceeded, ExitCodes.Unavailable)]
    [InlineData(StatusCode.Internal, ExitCodes.ServerFailed)]
    [InlineData(StatusCode.DataLoss, ExitCodes.ServerFailed)]
    [InlineData(StatusCode.Unknown, ExitCodes.ServerFailed)]
    public void Every_status_has_its_exit_code(StatusCode code, int exitCode)
    {
        var refusal = Refusal.From(Failure(code, "It did not work.", "SOME_REASON"), Server);

        refusal.ExitCode.ShouldBe(exitCode);
        refusal.Message.ShouldBe("It did not work (SOME_REASON)");
    }

    [Fact]
    public void Connection_closed_amid_a_stream_is_no_failure_of_the_server() =>
        Refusal.From(new RpcException(new Grpc.Core.Status(StatusCode.Internal, "Closed.", new IOException("NO_ERROR"))), Server)
            .ExitCode.ShouldBe(ExitCodes.Unavailable);

    [Fact]
    public void Without_details_the_status_itself_is_named() =>
        Refusal.From(new RpcException(new Grpc.Core.Status(StatusCode.Unimplemented, "Method is unimplemented.")), Server)
            .ShouldBe(new Refusal(
                ExitCodes.ServerFailed,
                "Method is unimplemented (Unimplemented)",
                "The server is older than this program, or not a NewsSearch server.",
                [],
                null));

    [Fact]
    public void A_server_that_cannot_be_reached_is_not_confused_with_one_that_is_not_ready()
    {
        var unreachable = new RpcException(new Grpc.Core.Status(StatusCode.Unavailable, "Error connecting to subchannel.", new SocketException(111)));
        var building = Failure(StatusCode.Unavailable, "The index is being built.", "INDEX_BUILDING", new RetryInfo { RetryDelay = Duration.FromTimeSpan(TimeSpan.FromSeconds(1)) });

        Refusal.From(unreachable, Server).Message.ShouldBe("no server at http://localhost:50051");
        Refusal.From(building, Server).Message.ShouldBe("The index is being built (INDEX_BUILDING)");
        Refusal.From(building, Server).Hint.ShouldBe("Try again in 1.00 s.");
    }

    [Fact]
    public void Fields_are_listed_unless_the_message_says_it_all()
    {
        var bad = new BadRequest();
        bad.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = "skip", Description = "-1 is negative." });
        bad.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = "query", Description = "It is empty." });

        var refusal = Refusal.From(Failure(StatusCode.InvalidArgument, "The request is wrong: skip: -1 is negative.", "INVALID_FIELD", bad), Server);

        refusal.Violations.ShouldHaveSingleItem().Field.ShouldBe("query");
        Written(refusal, null).ShouldBe("error: The request is wrong: skip: -1 is negative (INVALID_FIELD)\n       query: It is empty.\n");
    }

    [Theory]
    [InlineData("war \"and", 5, "       war \"and\n           ^\n")]
    [InlineData("記事 \"x", 4, "       記事 \"x\n            ^\n")]
    [InlineData("a\tb (", 5, "       a b (\n           ^\n")]
    [InlineData("end", 4, "       end\n          ^\n")]
    [InlineData("end", 400, "       end\n          ^\n")]
    public void The_caret_stands_below_its_column(string query, int column, string expected)
    {
        var info = new ErrorInfo { Reason = "QUERY_SYNTAX", Metadata = { ["column"] = $"{column}" } };

        var refusal = Refusal.From(Failure(StatusCode.InvalidArgument, "Wrong.", info), Server);

        Written(refusal, query).ShouldBe($"error: Wrong (QUERY_SYNTAX)\n{expected}");
    }

    private static string Written(Refusal refusal, string? query)
    {
        using var console = new TestConsole();
        RefusalRendering.Write(console, refusal, query);
        return console.Output;
    }

    private static RpcException Failure(StatusCode code, string message, string reason, params IMessage[] details) =>
        Failure(code, message, [new ErrorInfo { Reason = reason }, .. details]);

    private static RpcException Failure(StatusCode code, string message, params IMessage[] details) =>
        new Status { Code = (int)code, Message = message, Details = { details.Select(Any.Pack) } }.ToRpcException();
}
