namespace NewsSearch.FullText;

/// <summary>How a query is read. Immutable.</summary>
public sealed record QueryOptions
{
    /// <summary>What is done about parts that are not in the query language. Default <see cref="QueryMode.Lenient"/>.</summary>
    public QueryMode Mode { get; init; }

    /// <summary>
    /// Whether words are looked for as they are typed even where no article has them, instead of the closest word that some have.
    /// Default false: words of four letters and more are corrected, outside quotes, NEAR and NOT.
    /// </summary>
    public bool WithoutCorrections { get; init; }

    /// <summary>
    /// The synonyms that are looked for beside words outside quotes, NEAR and NOT; they count a little less than the words
    /// themselves. Default null: those that the archive uses, none without one.
    /// </summary>
    public SynonymSet? Synonyms { get; init; }
}

/// <summary>What is done about parts of a query that are not in the query language.</summary>
public enum QueryMode
{
    /// <summary>They are read as words or left out, and the answer says so.</summary>
    Lenient,

    /// <summary>The query is refused with a <see cref="QuerySyntaxException"/>.</summary>
    Strict,
}
