using System.CommandLine;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch timeline QUERY</c>: shows how often the archive wrote about something over time.</summary>
internal static class TimelineCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "What the articles are about; several arguments are joined by blanks.",
            Arity = ArgumentArity.OneOrMore,
        };
        var unit = new Option<string>("--unit")
        {
            HelpName = "day|week|month|quarter|year",
            Description = "The length of a bucket.",
            DefaultValueFactory = _ => "month",
        };
        unit.AcceptOnlyFromAmong("day", "week", "month", "quarter", "year");
        var zone = new Option<string>("--zone")
        {
            HelpName = "ZONE",
            Description = "The IANA time zone whose calendar counts, such as Europe/Kyiv.",
            DefaultValueFactory = _ => "UTC",
        };
        var limit = new Option<int>("--limit") { HelpName = "N", Description = "The largest number of buckets, the newest ones.", DefaultValueFactory = _ => 48 };
        var command = new DocumentedCommand("timeline", "Show how often, and when unusually often, the archive wrote about something.")
        {
            Notes = ["A burst is marked with ▲ and its score: by how many standard deviations there are more articles than expected."],
            Examples =
            [
                ("newsearch timeline grain exports", "month by month"),
                ("newsearch timeline 'strike*' --unit day --zone Europe/Kyiv --limit 30", "the last thirty days on which there was something"),
            ],
        };
        command.Add(unit);
        command.Add(zone);
        command.Add(limit);
        command.Add(query);
        return command.Answer(
            terminal,
            (client, parsed, cancellationToken) => client.Search.QueryTimelineAsync(
                new QueryTimelineRequest
                {
                    Query = string.Join(' ', parsed.GetRequiredValue(query)),
                    Unit = Enum.Parse<CalendarUnit>(parsed.GetRequiredValue(unit), ignoreCase: true),
                    TimeZone = parsed.GetRequiredValue(zone),
                    Limit = parsed.GetValue(limit),
                },
                cancellationToken: cancellationToken),
            TimelineRendering.Write);
    }
}
