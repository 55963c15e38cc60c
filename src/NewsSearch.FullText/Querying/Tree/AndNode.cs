using System.Text;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Articles that all children find. Two or more children, none of them an <see cref="AndNode"/>.</summary>
internal sealed record AndNode(ValueList<QueryNode> Children) : QueryNode
{
    public override Binding Binding => Binding.And;

    /// <summary>The conjunction of one or more nodes: the node itself if there is only one.</summary>
    public static QueryNode Of(IReadOnlyList<QueryNode> nodes)
    {
        var children = nodes.SelectMany(node => node is AndNode and ? and.Children : Enumerable.Repeat(node, 1)).ToList();
        return children.Count == 1
            ? children[0]
            : new AndNode(new ValueList<QueryNode>(children)) { Span = nodes[0].Span.To(nodes[^1].Span) };
    }

    public override void Print(StringBuilder text)
    {
        for (var i = 0; i < Children.Count; i++)
        {
            text.Append(i == 0 ? "" : " AND ");
            PrintChild(text, Children[i]);
        }
    }
}
