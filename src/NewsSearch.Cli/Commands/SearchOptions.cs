using System.CommandLine;
using System.CommandLine.Parsing;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary>The options of a search and the request that they make.</summary>
internal sealed class SearchOptions
{
    // As many bars as fit on a screen.
    private const int DefaultDateBuckets = 24;

    private readonly Option<string[]> _countries = List("--country", "CODE", "Only articles about these countries (ISO 3166-1: UA,RU).");
    private readonly Option<string[]> _sources = List("--source", "NAME", "Only articles of these publishers.", split: false);
    private readonly Option<string[]> _languages = List("--language", "TAG", "Only articles in these languages (en finds en-US too).");
    private readonly Option<string?> _from = new("--from")
    {
        HelpName = "DATE",
        Description = "Only articles published then or later: 2021, 2021-03, 2021-03-05 or 2021-03-05T14:30+02:00.",
    };

    private readonly Option<string?> _to = new("--to")
    {
        HelpName = "DATE",
        Description = "Only articles published until then; a year, month or day is included, a point in time is not.",
    };

    private readonly Option<string> _zone = new("--zone")
    {
        HelpName = "ZONE",
        Description = "The IANA time zone whose calendar counts for --from, --to and --unit, such as Europe/Kyiv.",
        DefaultValueFactory = _ => "UTC",
    };

    private readonly Option<string> _sort = Choice("--sort", "The order of the hits.", "relevance", "newest", "oldest");
    private readonly Option<string> _ranking = Choice("--ranking", "How hits are scored: by the text alone, by age as well, or between them.", "relevance", "fresh", "balanced");
    private readonly Option<int> _pageSize = Number("--page-size", 10, 0, 100, "The number of hits; 0 for counts alone.");
    private readonly Option<int> _skip = Number("--skip", 0, 0, 10_000, "The number of hits to leave out before them.");
    private readonly Option<string?> _page = new("--page")
    {
        HelpName = "TOKEN",
        Description = "The page that an answer names as the next one; everything else must be as it was.",
    };

    private readonly Option<string> _group = Choice("--group", "Whether hits of one story, or of one publisher, share a place.", "none", "story", "source");

    private readonly Option<string[]> _facets = List("--facets", "FACET", "What to count: country, published, or both (country,published).");
    private readonly Option<string> _unit = Choice("--unit", "The length of the buckets of the facet published.", "month", "day", "week", "quarter", "year");
    private readonly Option<int?> _facetLimit = new("--facet-limit")
    {
        HelpName = "N",
        Description = $"The most frequent countries (default 10) and the newest buckets (default {DefaultDateBuckets}) to show.",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Refuse a query that is not in the query language instead of reading what is not understood as words.",
    };

    private readonly Option<int> _passages = Number("--passages", 3, 0, 20, "The passages of the text to show for each hit.");

    /// <summary>Creates the options.</summary>
    public SearchOptions()
    {
        _facets.Validators.Add(result =>
        {
            foreach (var facet in result.GetValueOrDefault<string[]>() ?? [])
            {
                if (facet is not ("country" or "published"))
                {
                    result.AddError($"--facets: '{facet}' is not a facet. Allowed: country, published.");
                }
            }
        });
        _zone.Validators.Add(result => Check(result, () => PublicationBounds.ParseZone(result.GetValueOrDefault<string>()!)));
        _from.Validators.Add(result => Check(result, () => PublicationBounds.ParseFrom(result.GetValueOrDefault<string>()!, NodaTime.DateTimeZone.Utc)));
        _to.Validators.Add(result => Check(result, () => PublicationBounds.ParseTo(result.GetValueOrDefault<string>()!, NodaTime.DateTimeZone.Utc)));
        _facetLimit.Validators.Add(result => CheckRange(result, result.GetValueOrDefault<int?>() ?? 1, 1, 10_000));
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        AddFilterTo(command);
        foreach (var option in (Option[])[_sort, _ranking, _pageSize, _skip, _page, _group, _facets, _unit, _facetLimit, _passages, _strict])
        {
            command.Add(option);
        }
    }

    /// <summary>Adds the options that narrow the hits to a command.</summary>
    public void AddFilterTo(Command command)
    {
        foreach (var option in (Option[])[_countries, _sources, _languages, _from, _to, _zone])
        {
            command.Add(option);
        }
    }

    /// <summary>Whether only counts are wanted.</summary>
    public bool WantsNoHits(ParseResult parsed) => parsed.GetValue(_pageSize) == 0;

    /// <summary>The number of hits before those of the answer.</summary>
    public int HitsBefore(ParseResult parsed) => Page(parsed) is { Token.Length: > 0 } page ? page.HitsBefore : parsed.GetValue(_skip);

    /// <summary>Makes the filter of a command line that has been found valid.</summary>
    public SearchFilter CreateFilter(ParseResult parsed)
    {
        var zone = PublicationBounds.ParseZone(parsed.GetRequiredValue(_zone));
        return new SearchFilter
        {
            Countries = { (parsed.GetValue(_countries) ?? []).Select(code => code.ToUpperInvariant()) },
            Sources = { parsed.GetValue(_sources) ?? [] },
            Languages = { parsed.GetValue(_languages) ?? [] },
            PublishedFrom = parsed.GetValue(_from) is { } from ? PublicationBounds.ParseFrom(from, zone) : null,
            PublishedBefore = parsed.GetValue(_to) is { } to ? PublicationBounds.ParseTo(to, zone) : null,
        };
    }

    /// <summary>Makes the request of a command line that has been found valid.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="query">The query.</param>
    /// <param name="asJson">Whether the answer is for a program, which gets the marks that are usual in the interface.</param>
    public SearchArticlesRequest CreateRequest(ParseResult parsed, string query, bool asJson)
    {
        var zone = PublicationBounds.ParseZone(parsed.GetRequiredValue(_zone));
        var request = new SearchArticlesRequest
        {
            Query = query,
            QueryOptions = new QueryOptions { Mode = parsed.GetValue(_strict) ? QueryMode.Strict : QueryMode.Lenient },
            Filter = CreateFilter(parsed),
            SortOrder = parsed.GetRequiredValue(_sort) switch
            {
                "newest" => SortOrder.Newest,
                "oldest" => SortOrder.Oldest,
                _ => SortOrder.Relevance,
            },
            Ranking = new RankingOptions { Profile = parsed.GetRequiredValue(_ranking) },
            PageSize = Math.Max(1, parsed.GetValue(_pageSize)), // 0 would be the service's default
            Skip = parsed.GetValue(_skip),
            PageToken = Page(parsed).Token,
            Grouping = parsed.GetRequiredValue(_group) switch
            {
                "story" => new GroupingOptions { GroupBy = GroupBy.Story },
                "source" => new GroupingOptions { GroupBy = GroupBy.Source },
                _ => null,
            },
            Highlight = Highlighting(parsed.GetValue(_passages), asJson),
        };
        request.Facets.AddRange((parsed.GetValue(_facets) ?? []).Distinct().Select(facet => CreateFacet(facet, parsed, zone.Id)));
        return request;
    }

    private PageReference Page(ParseResult parsed) => PageReference.Parse(parsed.GetValue(_page) ?? "");

    private static HighlightOptions Highlighting(int passages, bool asJson) => passages == 0
        ? new HighlightOptions { Disabled = true }
        : asJson
            ? new HighlightOptions { MaxPassages = passages }
            : new HighlightOptions
            {
                MaxPassages = passages,
                StartMark = MarkedText.StartMark,
                EndMark = MarkedText.EndMark,
                Encoding = TextEncoding.Plain,
            };

    private Facet CreateFacet(string facet, ParseResult parsed, string zone)
    {
        var limit = parsed.GetValue(_facetLimit);
        return facet == "country"
            ? new Facet { Name = facet, Country = new CountryFacet { Limit = Math.Min(limit ?? 10, 300) } }
            : new Facet
            {
                Name = facet,
                Published = new DateFacet
                {
                    Limit = limit ?? DefaultDateBuckets,
                    TimeZone = zone,
                    Unit = parsed.GetRequiredValue(_unit) switch
                    {
                        "day" => CalendarUnit.Day,
                        "week" => CalendarUnit.Week,
                        "quarter" => CalendarUnit.Quarter,
                        "year" => CalendarUnit.Year,
                        _ => CalendarUnit.Month,
                    },
                },
            };
    }

    private static Option<string[]> List(string name, string helpName, string description, bool split = true) => new(name)
    {
        HelpName = split ? $"{helpName}[,{helpName}…]" : helpName,
        Description = description + (split ? "" : " May be repeated."),
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
            [.. result.Tokens.SelectMany(token => split ? token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [token.Value])],
    };

    private static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', choices), DefaultValueFactory = _ => choices[0] };
        option.CompletionSources.Add(choices);
        option.Validators.Add(result =>
        {
            var value = result.Tokens.Count == 0 ? choices[0] : result.Tokens[0].Value;
            if (!choices.Contains(value))
            {
                result.AddError($"{name}: '{value}' is not one of {string.Join(", ", choices)}.");
            }
        });
        return option;
    }

    private static Option<int> Number(string name, int usual, int least, int most, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result => CheckRange(result, result.GetValueOrDefault<int>(), least, most));
        return option;
    }

    private static void CheckRange(OptionResult result, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            result.AddError($"{result.Option.Name}: {value} is not from {least} to {most}.");
        }
    }

    private static void Check(OptionResult result, Action parse)
    {
        try
        {
            parse();
        }
        catch (FormatException exception)
        {
            result.AddError($"{result.Option.Name}: {exception.Message}");
        }
    }
}
