using System.Text;
using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>
/// A node of a query tree: plain and immutable. Nodes are equal if they mean the same, wherever they stood in the query, and
/// print themselves as canonical query text, which parses to an equal node.
/// </summary>
internal abstract record QueryNode
{
    /// <summary>Where the node stands in the query.</summary>
    public required ColumnSpan Span { get; init; }

    /// <summary>How tightly the node binds: printed in parentheses inside a node that binds tighter.</summary>
    public virtual Binding Binding => Binding.Single;

    /// <summary>Appends the canonical text.</summary>
    public abstract void Print(StringBuilder text);

    /// <summary>The canonical text.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }

    /// <summary>Two nodes of the same type are equal unless the type says more; the span does not count.</summary>
    public virtual bool Equals(QueryNode? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Appends a child, in parentheses if it binds less tightly than this node.</summary>
    protected void PrintChild(StringBuilder text, QueryNode child)
    {
        if (child.Binding >= Binding)
        {
            child.Print(text);
            return;
        }

        text.Append('(');
        child.Print(text);
        text.Append(')');
    }
}

/// <summary>How tightly a node binds, the loosest first.</summary>
internal enum Binding
{
    Or,
    And,
    Not,
    Near,
    Single,
}
