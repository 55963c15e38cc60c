namespace NewsSearch.Articles.Countries;

/// <summary>Finds the countries that an article is about in its text. Immutable; any thread may use it.</summary>
/// <remarks>
/// It knows the English names of all countries, of their people, capitals, larger parts and cities; see Gazetteer/README.md.
/// Case counts, since "us" and "turkey" are words; in a line that is all in capitals it cannot.
/// </remarks>
public sealed class CountryTagger
{
    private readonly Gazetteer _gazetteer;
    private readonly SalienceWeights _weights;

    /// <summary>A tagger over a gazetteer.</summary>
    internal CountryTagger(Gazetteer gazetteer, SalienceWeights weights)
    {
        _gazetteer = gazetteer;
        _weights = weights;
    }

    /// <summary>The tagger over the gazetteer that ships with the product.</summary>
    public static CountryTagger Default { get; } = new(Gazetteer.Default, SalienceWeights.Default);

    /// <summary>Which gazetteer the tags come from: twelve hexadecimal digits that change with its content.</summary>
    public string GazetteerVersion => _gazetteer.Version;

    /// <summary>Finds countries.</summary>
    /// <returns>ISO 3166-1 alpha-2 or former codes without repetition, the most prominent first, at most 64; empty if none is found.</returns>
    public IReadOnlyList<string> Tag(string title, string body) =>
        Salience.Rank(FindMentions(title, body), Dateline.LengthIn(body), _weights);

    /// <summary>Finds all mentions of countries: those of the title, then those of the body, each from left to right.</summary>
    internal List<CountryMention> FindMentions(string title, string body)
    {
        using var words = new WordBuffer();
        var matches = new List<GazetteerMatch>();
        MentionFinder.Find(_gazetteer, title, ArticleField.Title, words, matches);
        MentionFinder.Find(_gazetteer, body, ArticleField.Body, words, matches);
        return MentionResolver.Resolve(matches);
    }
}
