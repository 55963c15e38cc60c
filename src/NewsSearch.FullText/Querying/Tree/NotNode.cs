using System.Text;
using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Articles that the child does not find. The child is never a <see cref="NotNode"/>.</summary>
internal sealed record NotNode(QueryNode Child) : QueryNode
{
    public override Binding Binding => Binding.Not;

    /// <summary>The negation of a node: the child of a node that is a negation itself.</summary>
    public static QueryNode Of(QueryNode node, ColumnSpan span) => node is NotNode not ? not.Child : new NotNode(node) { Span = span };

    public override void Print(StringBuilder text)
    {
        text.Append("NOT ");
        PrintChild(text, Child);
    }
}
