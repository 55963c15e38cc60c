namespace NewsSearch.FullText.Querying.Syntax;

/// <summary>Where something stands in a query, in UTF-16 code units.</summary>
/// <param name="Start">The column of the first character, counted from 1.</param>
/// <param name="End">The column after the last character.</param>
internal readonly record struct ColumnSpan(int Start, int End)
{
    /// <summary>The span from the beginning of this one to the end of another.</summary>
    public ColumnSpan To(ColumnSpan last) => new(Start, last.End);
}
