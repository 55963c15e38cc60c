namespace NewsSearch.FullText;

/// <summary>How much a query may ask for. Beyond a limit: <see cref="QueryTooExpensiveException"/>.</summary>
public sealed record QueryLimits
{
    /// <summary>The length of a query in UTF-16 code units. Default 16,384.</summary>
    public int MaxQueryLength { get; init; } = 16_384;

    /// <summary>The number of words in a query, those in phrases included. Default 1,024.</summary>
    public int MaxQueryWords { get; init; } = 1_024;

    /// <summary>The depth of parentheses. Default 64.</summary>
    public int MaxQueryDepth { get; init; } = 64;

    /// <summary>The number of words with wildcards or ~ in a query, for each of which many indexed words are looked at. Default 64.</summary>
    public int MaxPatterns { get; init; } = 64;

    /// <summary>The number of synonyms of all words of a query together. Default 1,024.</summary>
    public int MaxSynonyms { get; init; } = 1_024;

    /// <summary>
    /// The number of indexed words that one prefix, wildcard or fuzzy word may stand for. Default 65,536: they are joined in a bit set, not in clauses, so
    /// that many cost little.
    /// </summary>
    public int MaxExpansions { get; init; } = 65_536;
}
