using System.Text;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Articles that a node or one of its synonyms finds. It prints itself as the node alone.</summary>
/// <param name="Original">A word, a word with joints, or the conjunction of several words in a row.</param>
/// <param name="Alternatives">Words and phrases that stand for it, each with its span: at least one.</param>
internal sealed record SynonymNode(QueryNode Original, ValueList<QueryNode> Alternatives) : QueryNode
{
    public override Binding Binding => Original.Binding;

    public override void Print(StringBuilder text) => Original.Print(text);
}
