namespace NewsSearch.FullText;

/// <summary>A query that the query language does not allow.</summary>
public sealed class QuerySyntaxException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="column">The offending character, counted in UTF-16 code units from 1.</param>
    /// <param name="expected">What was expected there, as the end of a sentence: "a closing quote".</param>
    /// <param name="message">What is wrong, as a sentence without the column.</param>
    public QuerySyntaxException(int column, string expected, string message)
        : base($"Column {column}: {message} Expected {expected}.") => (Column, Expected, Problem) = (column, expected, message);

    /// <summary>The offending character, counted in UTF-16 code units from 1.</summary>
    public int Column { get; }

    /// <summary>What was expected there.</summary>
    public string Expected { get; }

    /// <summary>What is wrong, as a sentence without the column.</summary>
    public string Problem { get; }
}

/// <summary>A query beyond a limit on its length, words, clauses or expansions.</summary>
public sealed class QueryTooExpensiveException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="limit">The name of the limit: "MaxQueryWords".</param>
    /// <param name="allowed">The largest number allowed.</param>
    /// <param name="message">What was found, as a sentence.</param>
    public QueryTooExpensiveException(string limit, long allowed, string message)
        : base(message) => (Limit, Allowed) = (limit, allowed);

    /// <summary>The name of the limit.</summary>
    public string Limit { get; }

    /// <summary>The largest number allowed.</summary>
    public long Allowed { get; }
}
