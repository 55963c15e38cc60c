namespace NewsSearch.FullText;

/// <summary>Asks how to complete what someone has typed. Limits on its numbers are the caller's business.</summary>
public sealed record SuggestionRequest
{
    /// <summary>What has been typed; the last word may be unfinished.</summary>
    public required string Text { get; init; }

    /// <summary>The number of suggestions wanted, above 0.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Whether small errors are forgiven in words that complete to nothing.</summary>
    public bool Corrects { get; init; } = true;
}

/// <summary>A completion.</summary>
/// <param name="Query">The whole text to search for; as a query it means nothing but its words, and it finds at least one article.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Articles">
/// The number of articles: with the title, with the phrase or with the word, when the dictionary was gathered; where a phrase or a word
/// completes words that it does not follow in any title, the number with all the words now, of which at most 1,000 are counted.
/// </param>
/// <param name="IsCorrected">Whether a word that was typed has been corrected.</param>
public sealed record Suggestion(string Query, SuggestionKind Kind, long Articles, bool IsCorrected);

/// <summary>Where a suggestion comes from.</summary>
public enum SuggestionKind
{
    /// <summary>A title.</summary>
    Title,

    /// <summary>A phrase that occurs often.</summary>
    Phrase,

    /// <summary>A word.</summary>
    Word,
}
