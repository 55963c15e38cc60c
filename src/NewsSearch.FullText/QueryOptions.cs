namespace NewsSearch.FullText;

/// <summary>How a query is read. Immutable.</summary>
public sealed record QueryOptions
{
    /// <summary>What is done about parts that are not in the query language. Default <see cref="QueryMode.Lenient"/>.</summary>
    public QueryMode Mode { get; init; }
}

/// <summary>What is done about parts of a query that are not in the query language.</summary>
public enum QueryMode
{
    /// <summary>They are read as words or left out, and the answer says so.</summary>
    Lenient,

    /// <summary>The query is refused with a <see cref="QuerySyntaxException"/>.</summary>
    Strict,
}
