namespace NewsSearch.FullText.Querying.Syntax;

/// <summary>What is done about what a query should not have: refused in strict mode, noted in lenient mode.</summary>
/// <remarks>For one thread and one query.</remarks>
internal sealed class SyntaxProblems(string query, QueryMode mode)
{
    private readonly List<SyntaxProblem> _noted = [];

    /// <summary>Whether reading goes on after a problem.</summary>
    public bool IsLenient => mode == QueryMode.Lenient;

    /// <summary>The problems noted so far, in the order in which they were met.</summary>
    public IReadOnlyList<SyntaxProblem> Noted => _noted;

    /// <summary>Refuses the query, or notes what is read otherwise than it was written.</summary>
    /// <param name="part">The part of the query that is read otherwise. It may be empty only in strict mode.</param>
    /// <param name="outcome">What is done instead, as a sentence.</param>
    /// <param name="error">What is wrong.</param>
    /// <exception cref="QuerySyntaxException">The mode is strict.</exception>
    public void Report(ColumnSpan part, string outcome, QuerySyntaxException error)
    {
        if (!IsLenient)
        {
            throw error;
        }

        _noted.Add(new SyntaxProblem(part, query[(part.Start - 1)..(part.End - 1)], $"{error.Problem} {outcome}"));
    }
}

/// <summary>A part of a query that is read otherwise than it was written.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">It, as it stands there.</param>
/// <param name="Reason">What is wrong with it and what was done.</param>
internal readonly record struct SyntaxProblem(ColumnSpan Span, string Text, string Reason);
