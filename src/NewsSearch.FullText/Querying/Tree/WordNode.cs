using System.Text;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Articles with a word or a relative of it: one with the same stem.</summary>
/// <param name="Text">The word as it stands in the query, without escapes.</param>
/// <param name="Scope">Where it is looked for.</param>
/// <param name="Term">What the analysis makes of it.</param>
internal sealed record WordNode(string Text, TextScope Scope, QueryTerm Term) : QueryNode
{
    public override void Print(StringBuilder text) => Scope.PrintWord(Text, text);
}
