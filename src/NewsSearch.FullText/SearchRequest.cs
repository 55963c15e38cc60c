namespace NewsSearch.FullText;

/// <summary>A search as the index answers it. Limits on its numbers are the caller's business.</summary>
public sealed record SearchRequest
{
    /// <summary>The query in the query language; "*" finds every article.</summary>
    public required string Query { get; init; }

    /// <summary>How the query is read.</summary>
    public QueryOptions QueryOptions { get; init; } = new();

    /// <summary>Conditions that do not count for the score.</summary>
    public SearchFilter Filter { get; init; } = SearchFilter.None;

    /// <summary>What is selected in facets, in each field at most once.</summary>
    public IReadOnlyList<FacetSelection> Selections { get; init; } = [];

    /// <summary>The facets to count, with distinct names.</summary>
    public IReadOnlyList<FacetRequest> Facets { get; init; } = [];

    /// <summary>The order of the hits.</summary>
    public HitOrder Order { get; init; }

    /// <summary>How hits are scored where the order is <see cref="HitOrder.Relevance"/>. Default <see cref="RankingProfiles.Relevance"/>.</summary>
    public RankingProfile Ranking { get; init; } = RankingProfiles.Relevance;

    /// <summary>
    /// The instant that the ages of articles count from, where the profile lets scores age. Default 1970-01-01T00:00:00Z, when the
    /// articles of later days are as good as new: whoever asks for such a profile says what time it is.
    /// </summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>The number of hits to leave out, 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary>The number of hits wanted, 0 or more.</summary>
    public int PageSize { get; init; } = 10;

    /// <summary>Which hits share one place; null for none.</summary>
    public Grouping? Grouping { get; init; }

    /// <summary>
    /// The number up to which totals are counted, 0 for not at all; null for exactly. Where facets are asked for, totals are exact.
    /// </summary>
    public int? CountUpTo { get; init; }

    /// <summary>
    /// Whether stories are left uncounted, which saves time: the total of stories and their numbers in facets are 0 then. Default false.
    /// </summary>
    public bool WithoutStories { get; init; }

    /// <summary>The place behind which hits are wanted: <see cref="SearchAnswer.Next"/> of the page before. Null for the first page.</summary>
    public HitPlace? After { get; init; }

    /// <summary>How to highlight; null for no highlights.</summary>
    public HighlightRequest? Highlight { get; init; } = new();

    /// <summary>How much of an article comes with a hit. Default: all but the body.</summary>
    public HitDetail Detail { get; init; }
}

/// <summary>Conditions on hits: fields are joined by AND, the values of one field by OR; an empty list sets no condition.</summary>
public sealed record SearchFilter
{
    /// <summary>No condition.</summary>
    public static readonly SearchFilter None = new();

    /// <summary>Country codes, upper case.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Publishers, in any case.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Language tags, in any case; a primary subtag finds its regions too.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Country codes, upper case, of which the article mentions one or is about one.</summary>
    public IReadOnlyList<string> MentionedCountries { get; init; } = [];

    /// <summary>
    /// The salience, from 0 to 1, that a country of <see cref="Countries"/> or <see cref="MentionedCountries"/> must have in the article;
    /// where both are empty, any of its countries. Default 0.
    /// </summary>
    public double MinSalience { get; init; }

    /// <summary>Country codes of publishers, upper case.</summary>
    public IReadOnlyList<string> SourceCountries { get; init; } = [];

    /// <summary>Topics, in any case.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Authors, in any case.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The days that the article is about; null for no condition.</summary>
    public MentionedDateRange? MentionedDates { get; init; }

    /// <summary>The least number of words in the body; null for no bound.</summary>
    public int? MinWords { get; init; }

    /// <summary>The greatest number of words in the body; null for no bound.</summary>
    public int? MaxWords { get; init; }

    /// <summary>The earliest time, included; null for no bound.</summary>
    public DateTimeOffset? PublishedFrom { get; init; }

    /// <summary>The first time excluded; null for no bound.</summary>
    public DateTimeOffset? PublishedBefore { get; init; }
}

/// <summary>The order of hits. Ties: the newest first, then by id in ordinal order.</summary>
public enum HitOrder
{
    /// <summary>The best score first.</summary>
    Relevance,

    /// <summary>The newest first, undated articles last.</summary>
    Newest,

    /// <summary>The oldest first, undated articles last.</summary>
    Oldest,
}

/// <summary>How to highlight.</summary>
public sealed record HighlightRequest
{
    /// <summary>The largest number of passages of the body, above 0.</summary>
    public int MaxPassages { get; init; } = 3;

    /// <summary>The length in UTF-16 code units, without marks, beyond which a sentence is cut around its matches.</summary>
    public int MaxPassageLength { get; init; } = 300;

    /// <summary>What is put before a match, as it is.</summary>
    public string StartMark { get; init; } = "<em>";

    /// <summary>What is put after a match, as it is.</summary>
    public string EndMark { get; init; } = "</em>";

    /// <summary>Whether the text between marks is escaped for HTML.</summary>
    public bool EscapeHtml { get; init; } = true;

    /// <summary>Whether matches are marked.</summary>
    public bool WithMarks { get; init; } = true;

    /// <summary>The unit of the offsets of passages and spans; null for neither.</summary>
    public OffsetUnit? Offsets { get; init; }

    /// <summary>Whether spans tell why they are matches; without <see cref="Offsets"/> there are no spans to tell it.</summary>
    public bool ExplainSpans { get; init; }
}
