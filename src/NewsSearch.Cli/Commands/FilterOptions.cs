using System.CommandLine;
using NewsSearch.Cli.Calls;
using NewsSearch.V1;
using NodaTime;

namespace NewsSearch.Cli.Commands;

/// <summary>The options that narrow what a command is about, and the filter that they make.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> _countries = OptionKinds.List("--country", "CODE", "Only articles about these countries (ISO 3166-1: UA,RU).");
    private readonly Option<string[]> _mentioned = OptionKinds.List("--mentioned-country", "CODE", "Only articles that mention these countries or are about them.");
    private readonly Option<double> _minSalience = OptionKinds.Share(
        "--min-salience", "SALIENCE", "How much an article must be about those countries, or about any, from 0 to 1: 0.1 leaves out what is mentioned in passing.");

    private readonly Option<string[]> _sourceCountries = OptionKinds.List("--source-country", "CODE", "Only articles of publishers in these countries.");
    private readonly Option<string[]> _sources = OptionKinds.List("--source", "NAME", "Only articles of these publishers.", split: false);
    private readonly Option<string[]> _languages = OptionKinds.List("--language", "TAG", "Only articles in these languages (en finds en-US too).");
    private readonly Option<string[]> _topics = OptionKinds.List("--topic", "NAME", "Only articles with one of these topics.", split: false);
    private readonly Option<string[]> _authors = OptionKinds.List("--author", "NAME", "Only articles by one of these authors.", split: false);
    private readonly Option<int?> _minWords = OptionKinds.OptionalNumber("--min-words", 0, int.MaxValue, "Only articles with at least so many words.");
    private readonly Option<int?> _maxWords = OptionKinds.OptionalNumber("--max-words", 0, int.MaxValue, "Only articles with at most so many words.");
    private readonly Option<string?> _from = new Option<string?>("--from")
    {
        HelpName = "DATE",
        Description = "Only articles published then or later: 2021, 2021-03, 2021-03-05 or 2021-03-05T14:30+02:00.",
    }.Checked(text => PublicationBounds.ParseFrom(text, DateTimeZone.Utc));

    private readonly Option<string?> _to = new Option<string?>("--to")
    {
        HelpName = "DATE",
        Description = "Only articles published until then; a year, month or day is included, a point in time is not.",
    }.Checked(text => PublicationBounds.ParseTo(text, DateTimeZone.Utc));

    private readonly Option<string?> _mentionedDate = new Option<string?>("--mentioned-date")
    {
        HelpName = "DATE",
        Description = "Only articles whose text names a time in it: 2024-12-08, 2024-12, 2024, or a range such as 1914..1918, 2030.. or ..1969.",
    }.Checked(text => MentionedDates.Parse(text));

    private readonly Option<string?> _mentionedPrecision = new Option<string?>("--mentioned-precision")
    {
        HelpName = "UNIT",
        Description = $"The least precise unit of such a time ({string.Join(", ", MentionedDates.Precisions)}). By default the longest that fits into the range.",
    }.Checked(text => MentionedDates.ParsePrecision(text));

    private readonly Option<string?> _zone = new Option<string?>("--zone")
    {
        HelpName = "ZONE",
        Description = "The IANA time zone whose calendar counts for dates, such as Europe/Kyiv.",
        DefaultValueFactory = _ => "UTC",
    }.Checked(text => PublicationBounds.ParseZone(text));

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_countries, _mentioned, _minSalience, _sourceCountries, _sources, _languages, _topics, _authors, _minWords, _maxWords, _from, _to, _mentionedDate, _mentionedPrecision, _zone])
        {
            command.Add(option);
        }
    }

    /// <summary>The time zone of a command line that has been found valid.</summary>
    public string Zone(ParseResult parsed) => PublicationBounds.ParseZone(parsed.GetRequiredValue(_zone)!).Id;

    /// <summary>Makes the filter of a command line that has been found valid.</summary>
    public SearchFilter CreateFilter(ParseResult parsed)
    {
        var zone = PublicationBounds.ParseZone(parsed.GetRequiredValue(_zone)!);
        var filter = new SearchFilter
        {
            Countries = { Codes(_countries) },
            MentionedCountries = { Codes(_mentioned) },
            MinCountrySalience = parsed.GetValue(_minSalience),
            SourceCountries = { Codes(_sourceCountries) },
            Sources = { parsed.GetValue(_sources) ?? [] },
            Languages = { parsed.GetValue(_languages) ?? [] },
            Topics = { parsed.GetValue(_topics) ?? [] },
            Authors = { parsed.GetValue(_authors) ?? [] },
            PublishedFrom = parsed.GetValue(_from) is { } from ? PublicationBounds.ParseFrom(from, zone) : null,
            PublishedBefore = parsed.GetValue(_to) is { } to ? PublicationBounds.ParseTo(to, zone) : null,
        };
        if (parsed.GetValue(_mentionedDate) is var range && parsed.GetValue(_mentionedPrecision) is var precision && (range ?? precision) is not null)
        {
            filter.MentionedDates = MentionedDates.Parse(range ?? "..");
            filter.MentionedDates.MinPrecision = precision is null ? DatePrecision.Unspecified : MentionedDates.ParsePrecision(precision);
        }

        if (parsed.GetValue(_minWords) is { } least)
        {
            filter.MinWords = least;
        }

        if (parsed.GetValue(_maxWords) is { } most)
        {
            filter.MaxWords = most;
        }

        return filter;

        IEnumerable<string> Codes(Option<string[]> option) => (parsed.GetValue(option) ?? []).Select(code => code.ToUpperInvariant());
    }
}
