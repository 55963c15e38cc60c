using System.Text;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>All articles: a lone *.</summary>
internal sealed record EveryArticleNode : QueryNode
{
    public override void Print(StringBuilder text) => text.Append('*');
}
