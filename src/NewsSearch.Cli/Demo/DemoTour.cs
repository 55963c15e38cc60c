using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using Spectre.Console;

namespace NewsSearch.Cli.Demo;

/// <summary>What the demo shows: searches that are run as if they had been typed.</summary>
internal static class DemoTour
{
    private static readonly (string Heading, string[] Arguments)[] Steps =
    [
        ("A ranked search, with the passages that match", ["grain Black Sea", "--page-size", "3", "--passages", "2"]),
        ("Counted by country and by month", ["earthquake OR flood*", "--facets", "country,published", "--facet-limit", "8", "--page-size", "0"]),
        ("Drilled down: the same query, about Japan", ["earthquake OR flood*", "--country", "JP", "--passages", "1"]),
        ("A phrase", ["\"fossil fuels\"", "--page-size", "2", "--passages", "1"]),
        ("A range of dates, the oldest first", ["title:election*", "--from", "2022-09", "--to", "2023", "--sort", "oldest", "--passages", "1"]),
    ];

    /// <summary>Runs the searches one after the other.</summary>
    /// <param name="terminal">Where they are shown.</param>
    /// <param name="search">Runs one search.</param>
    /// <returns>The exit code of the first that failed; 0 if none did.</returns>
    public static async Task<int> RunAsync(Terminal terminal, Func<IReadOnlyList<string>, Task<int>> search)
    {
        var number = 0;
        foreach (var (heading, arguments) in Steps)
        {
            WriteHeading(terminal.Output, $"{++number}. {heading}");
            var typed = $"newsearch search {string.Join(' ', arguments.Select(Quote))}";
            terminal.Output.Write(new Indented(new Paragraph(typed, Palette.Accent), "$ ", style: Palette.Quiet));
            terminal.Output.WriteLine();
            var exitCode = await search(arguments);
            if (exitCode != ExitCodes.Done)
            {
                return exitCode;
            }

            terminal.Output.WriteLine();
        }

        return ExitCodes.Done;
    }

    /// <summary>Writes what to try next, as lines to copy: they are never wrapped.</summary>
    public static void WriteNextSteps(Terminal terminal, DemoServer server, bool goesOnServing)
    {
        WriteHeading(terminal.Output, "Your turn");
        terminal.Output.Write(new Paragraph(
            goesOnServing
                ? $"The server at {server.Address.Authority} goes on until you press Ctrl-C. In another terminal:\n"
                : "Run newsearch demo in a terminal and it goes on serving. Then, in another terminal:\n"));
        var option = server.IsAtUsualAddress ? "" : $" --server {server.Address.GetLeftPart(UriPartial.Authority)}";
        string[] lines =
        [
            "",
            $"  newsearch search 'climate -coal' --facets country,published --unit year{option}",
            $"  newsearch stats{option}",
            $"  grpcurl -plaintext -d '{{\"query\": \"wheat \\\"Black Sea\\\"\"}}' {server.Address.Authority} news.search.v1.SearchService/SearchArticles",
            $"  curl -s '{server.Address}v1/articles:search?query=wheat&page_size=3'",
            "",
        ];
        foreach (var line in lines)
        {
            terminal.Raw.WriteLine(line);
        }

        if (Environment.ProcessPath is { } program && Path.GetFileNameWithoutExtension(program) == "newsearch")
        {
            terminal.Raw.WriteLine($"Here newsearch is {program}");
        }
    }

    /// <summary>Writes a heading over the whole width.</summary>
    public static void WriteHeading(IAnsiConsole console, string heading)
    {
        console.Write(new Rule($"[bold]{Markup.Escape(heading)}[/]") { Justification = Justify.Left, Style = Palette.Quiet });
        console.WriteLine();
    }

    // As a POSIX shell wants it.
    private static string Quote(string argument) =>
        argument.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or ',' or ':' or '.') ? argument : $"'{argument}'";
}
