using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Explaining;

/// <summary>The numbers by which answers name the clauses of a query.</summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class ClauseNumbers
{
    private readonly Dictionary<int, int> _byColumn = [];

    /// <summary>Numbers the clauses of a query by its parts.</summary>
    /// <param name="columns">The column of each part, in the order of the parts.</param>
    public ClauseNumbers(IEnumerable<int> columns)
    {
        var number = 0;
        foreach (var column in columns)
        {
            _byColumn.TryAdd(column, number++);
        }
    }

    /// <summary>The number of a clause, or of the first one below a node; null if it is not among the parts.</summary>
    public int? Of(QueryNode node)
    {
        var first = Clauses.In(node).MinBy(clause => clause.Span.Start)!;
        return _byColumn.TryGetValue(first.Span.Start, out var number) ? number : null;
    }
}
