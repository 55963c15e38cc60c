using System.CommandLine;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.V1;
using FieldMask = Google.Protobuf.WellKnownTypes.FieldMask;

namespace NewsSearch.Cli.Commands;

/// <summary>The options of a search and the request that they make.</summary>
internal sealed class SearchOptions
{
    private readonly FilterOptions _filter = new();
    private readonly SelectionOptions _selections = new();
    private readonly FacetOptions _facets = new();

    private readonly Option<string> _sort = OptionKinds.Choice("--sort", "The order of the hits.", "relevance", "newest", "oldest");
    private readonly Option<string> _ranking = OptionKinds.Choice(
        "--ranking", "How hits are scored: by the text alone, by age as well, or between them.", "relevance", "fresh", "balanced");

    private readonly Option<int> _pageSize = OptionKinds.Number("--page-size", 10, 0, 100, "The number of hits; 0 for counts alone.");
    private readonly Option<int> _skip = OptionKinds.Number("--skip", 0, 0, 10_000, "The number of hits to leave out before them.");
    private readonly Option<string?> _page = new("--page")
    {
        HelpName = "TOKEN",
        Description = "The page that an answer names as the next one; everything else must be as it was.",
    };

    private readonly Option<string> _group = OptionKinds.Choice("--group", "Whether hits of one story, or of one publisher, share a place.", "none", "story", "source");
    private readonly Option<int> _perGroup = OptionKinds.Number("--per-group", 1, 1, 10, "The number of hits to show of each group.");
    private readonly Option<int> _passages = OptionKinds.Number("--passages", 3, 0, 20, "The passages of the text to show for each hit.");
    private readonly Option<bool> _evidence = new("--evidence") { Description = "Show each country that a hit is about or mentions, with its salience and the words that speak of it." };
    private readonly QueryReadingOptions _reading = new();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _filter.AddTo(command);
        _selections.AddTo(command);
        foreach (var option in (Option[])[_sort, _ranking, _pageSize, _skip, _page, _group, _perGroup, _passages, _evidence])
        {
            command.Add(option);
        }

        _facets.AddTo(command);
        _reading.AddTo(command);
    }

    /// <summary>Whether only counts are wanted.</summary>
    public bool WantsNoHits(ParseResult parsed) => parsed.GetValue(_pageSize) == 0;

    /// <summary>The number of hits before those of the answer.</summary>
    public int HitsBefore(ParseResult parsed) => Page(parsed) is { Token.Length: > 0 } page ? page.HitsBefore : parsed.GetValue(_skip);

    /// <summary>Which hits share a place.</summary>
    public GroupBy GroupBy(ParseResult parsed) => parsed.GetRequiredValue(_group) switch
    {
        "story" => V1.GroupBy.Story,
        "source" => V1.GroupBy.Source,
        _ => V1.GroupBy.Unspecified,
    };

    /// <summary>Makes the request of a command line that has been found valid.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="query">The query.</param>
    /// <param name="asJson">Whether the answer is for a program, which gets the marks that are usual in the interface.</param>
    public SearchArticlesRequest CreateRequest(ParseResult parsed, string query, bool asJson)
    {
        var zone = _filter.Zone(parsed);
        return new SearchArticlesRequest
        {
            Query = query,
            QueryOptions = _reading.Create(parsed),
            Filter = _filter.CreateFilter(parsed),
            Selections = { _selections.CreateSelections(parsed, zone) },
            Facets = { _facets.CreateFacets(parsed, zone) },
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
            Grouping = GroupBy(parsed) is var groupBy and not V1.GroupBy.Unspecified
                ? new GroupingOptions { GroupBy = groupBy, HitsPerGroup = parsed.GetValue(_perGroup) }
                : null,
            Highlight = Highlighting(parsed.GetValue(_passages), asJson),
            ReadMask = parsed.GetValue(_evidence) ? WithEvidence() : null,
        };
    }

    // Naming any field leaves out those that are not named.
    private static FieldMask WithEvidence() => new()
    {
        Paths = { Article.Descriptor.Fields.InFieldNumberOrder().Select(field => field.Name).Where(name => name != "body"), "country_details.evidence" },
    };

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
}
