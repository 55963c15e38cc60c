namespace NewsSearch.Articles.Countries;

/// <summary>Finds the countries that an article is about or mentions in its text. Immutable; any thread may use it.</summary>
/// <remarks>
/// It knows the names of all countries and capitals in the languages of CLDR, in English also of their people, larger parts,
/// towns, institutions and leaders; see Gazetteer/README.md. Case counts, since "us" and "turkey" are words; in a line that is
/// all in capitals it cannot.
/// </remarks>
public sealed class CountryTagger
{
    private readonly Gazetteer _gazetteer;
    private readonly Salience _salience;
    private readonly GazetteerTables _tables;

    /// <summary>A tagger over a gazetteer.</summary>
    internal CountryTagger(GazetteerTables tables, Salience salience)
        : this(new Gazetteer(tables), tables, salience)
    {
    }

    private CountryTagger(Gazetteer gazetteer, GazetteerTables tables, Salience salience)
    {
        _gazetteer = gazetteer;
        _tables = tables;
        _salience = salience;
    }

    /// <summary>The tagger over the gazetteer that ships with the product.</summary>
    public static CountryTagger Default { get; } = new(Gazetteer.Default, GazetteerTables.Embedded, Salience.Default);

    /// <summary>A tagger that finds nothing, to compare with.</summary>
    internal static CountryTagger None { get; } = new(new GazetteerTables { Surfaces = [], Cues = [] }, Salience.Default);

    /// <summary>The tagger over the gazetteer that ships, with what an administrator has changed.</summary>
    /// <param name="changes">The changes; none of them is an error where it has no effect.</param>
    public static CountryTagger Create(GazetteerChanges changes) => new(changes.ApplyTo(GazetteerTables.Embedded), Salience.Default);

    /// <summary>Which gazetteer the tags come from: twelve hexadecimal digits that change with its content.</summary>
    public string GazetteerVersion => _gazetteer.Version;

    /// <summary>The same tagger with what an administrator has changed; its version is another one.</summary>
    /// <param name="changes">The changes; none of them is an error where it has no effect.</param>
    public CountryTagger With(GazetteerChanges changes) => new(changes.ApplyTo(_tables), _salience);

    /// <summary>Finds the countries that an article is about.</summary>
    /// <param name="title">The headline; empty where there is none.</param>
    /// <param name="body">The text.</param>
    /// <param name="publishedAt">When it was published, by which former countries are told from their successors; null where unknown.</param>
    /// <returns>ISO 3166-1 alpha-2 or former codes without repetition, the most salient first, at most 64; empty if none is found.</returns>
    public IReadOnlyList<string> Tag(string title, string body, DateTimeOffset? publishedAt = null) =>
        [.. Rate(title, body, publishedAt).Where(country => country.IsAbout).Select(country => country.Code)];

    /// <summary>Finds all countries that an article is about or mentions, with their salience and without the evidence, which takes less time.</summary>
    /// <param name="title">The headline; empty where there is none.</param>
    /// <param name="body">The text.</param>
    /// <param name="publishedAt">When it was published, by which former countries are told from their successors; null where unknown.</param>
    /// <returns>The countries without repetition, the most salient first, in the order and with the salience of <see cref="Find"/>.</returns>
    public IReadOnlyList<FoundCountry> Rate(string title, string body, DateTimeOffset? publishedAt = null) =>
        Rate(body, FindMentions(title, body, publishedAt));

    /// <summary>The countries that an article is about or mentions: those that its source gives and those in its text.</summary>
    public IReadOnlyList<ArticleCountry> CountriesOf(Article article) =>
        ArticleCountry.ListOf(article.Countries, Rate(article.Title, article.Body, article.PublishedAt));

    /// <summary>Finds all countries that an article is about or mentions, with the evidence.</summary>
    /// <param name="title">The headline; empty where there is none.</param>
    /// <param name="body">The text.</param>
    /// <param name="publishedAt">When it was published, by which former countries are told from their successors; null where unknown.</param>
    public CountryFindings Find(string title, string body, DateTimeOffset? publishedAt = null)
    {
        var mentions = FindMentions(title, body, publishedAt);
        var datelineLength = Dateline.LengthIn(body);
        var findings = new List<CountryFinding>();
        foreach (var (code, salience, isAbout) in Rate(body, mentions))
        {
            var evidence = new List<CountryEvidence>();
            foreach (var mention in mentions)
            {
                if (mention.Code == code)
                {
                    evidence.Add(ToEvidence(mention, title, body, datelineLength));
                }
            }

            findings.Add(new CountryFinding(code, salience, isAbout, evidence));
        }

        return new CountryFindings(findings, GazetteerVersion);
    }

    /// <summary>The numbers of the countries that some mentions name.</summary>
    internal static MentionedCountry[] Read(string body, List<CountryMention> mentions) =>
        SalienceFeatures.Read(mentions, Dateline.LengthIn(body));

    /// <summary>Finds all mentions of countries: those of the title, then those of the body, each from left to right.</summary>
    internal List<CountryMention> FindMentions(string title, string body, DateTimeOffset? publishedAt = null)
    {
        if (_gazetteer.Entries.Count == 0)
        {
            return [];
        }

        using var words = new WordBuffer();
        var matches = new List<GazetteerMatch>();
        MentionFinder.Find(_gazetteer, title, ArticlePart.Title, words, matches);
        MentionFinder.Find(_gazetteer, body, ArticlePart.Body, words, matches);
        var mentions = MentionResolver.Resolve(matches, Dateline.LengthIn(body), publishedAt);
        return _tables.Mapped.Count == 0 ? mentions : [.. mentions.SelectMany(mention => Mapped(mention, publishedAt))];
    }

    private FoundCountry[] Rate(string body, List<CountryMention> mentions)
    {
        var ranked = _salience.Rank(Read(body, mentions));
        var threshold = _salience.ThresholdIn(ranked);
        var found = new FoundCountry[ranked.Length];
        for (var rank = 0; rank < ranked.Length; rank++)
        {
            var (code, salience) = ranked[rank];
            found[rank] = new FoundCountry(code, salience, salience >= threshold && rank < Salience.MaxCountries);
        }

        return found;
    }

    private IEnumerable<CountryMention> Mapped(CountryMention mention, DateTimeOffset? publishedAt) =>
        _tables.Mapped.Contains(mention.Code) && publishedAt >= FormerCountry.All[mention.Code].End
            ? FormerCountry.All[mention.Code].Successors.Select(successor => mention with { Code = successor })
            : [mention];

    private static CountryEvidence ToEvidence(in CountryMention mention, string title, string body, int datelineLength)
    {
        var isTitle = mention.Field == ArticlePart.Title;
        var rule = !isTitle && mention.Start < datelineLength ? EvidenceRule.Dateline : RuleOf(mention.Kind);
        var surface = (isTitle ? title : body).Substring(mention.Start, mention.Length);
        return new CountryEvidence(isTitle ? ArticlePart.Title : ArticlePart.Body, mention.Start, mention.Length, surface, rule);
    }

    private static EvidenceRule RuleOf(MentionKind kind) => kind switch
    {
        MentionKind.Name => EvidenceRule.Name,
        MentionKind.Demonym => EvidenceRule.Demonym,
        MentionKind.Capital => EvidenceRule.Capital,
        MentionKind.Region => EvidenceRule.Region,
        MentionKind.City => EvidenceRule.City,
        MentionKind.Institution => EvidenceRule.Institution,
        MentionKind.Currency => EvidenceRule.Currency,
        MentionKind.Leader => EvidenceRule.Leader,
        MentionKind.Company => EvidenceRule.Company,
        _ => EvidenceRule.LocalTerm,
    };
}
