namespace NewsSearch.Articles.Countries;

/// <summary>Finds the countries that an article is about in its text. Immutable; any thread may use it.</summary>
public sealed class CountryTagger
{
    /// <summary>The tagger over the gazetteer that ships with the product.</summary>
    public static CountryTagger Default { get; } = new();

    /// <summary>Finds countries.</summary>
    /// <returns>ISO 3166-1 alpha-2 codes without repetition, the most prominent first; empty if none is found.</returns>
    public IReadOnlyList<string> Tag(string title, string body) => throw new NotImplementedException();
}
