using System.CommandLine;
using System.CommandLine.Parsing;
using NewsSearch.Cli.Terminals;

namespace NewsSearch.Cli.Commands;

/// <summary>The options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary>The name of the option that says where the server is.</summary>
    public const string ServerName = "--server";

    /// <summary>The environment variable that says where the server is, if the option does not.</summary>
    public const string ServerVariable = "NEWSSEARCH_SERVER";

    private const string DefaultServer = "http://localhost:50051";

    /// <summary>The server to talk to; the value is an absolute http or https address.</summary>
    public static Option<Uri> Server(Terminal terminal) => new(ServerName, "-s")
    {
        HelpName = "URL",
        Description = $"The server to talk to. Also from the environment: {ServerVariable}.",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result => ParseServer(result, result.Tokens[0].Value, ServerName),
        DefaultValueFactory = result => terminal.Variable(ServerVariable) is { Length: > 0 } value
            ? ParseServer(result, value, ServerVariable)!
            : new Uri(DefaultServer),
    };

    /// <summary>Machine-readable output.</summary>
    /// <param name="output">What is printed then.</param>
    public static Option<bool> Json(string output) => new("--json") { Description = $"Print {output} instead of text." };

    /// <summary>The id of an article.</summary>
    public static Argument<string> ArticleId() => new("ID") { Description = "The article's id, as search shows it." };

    private static Uri? ParseServer(ArgumentResult result, string value, string origin)
    {
        var address = value.Contains("://", StringComparison.Ordinal) ? value : $"http://{value}";
        if (Uri.TryCreate(address, UriKind.Absolute, out var server) && (server.Scheme == Uri.UriSchemeHttp || server.Scheme == Uri.UriSchemeHttps))
        {
            return server;
        }

        result.AddError($"{origin}: '{value}' is not the address of a server, such as {DefaultServer}.");
        return null;
    }
}
