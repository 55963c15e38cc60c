using System.Text;
using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Articles in which words, or relatives of them, stand one after the other; stop words count.</summary>
/// <param name="Text">The phrase as it stands in the query, without quotes and escapes.</param>
/// <param name="Scope">Where it is looked for.</param>
/// <param name="Terms">What the analysis makes of it: at least one.</param>
internal sealed record PhraseNode(string Text, TextScope Scope, ValueList<QueryTerm> Terms) : QueryNode
{
    public override void Print(StringBuilder text)
    {
        Scope.Print(text);
        text.Append(QueryText.Quote(Text));
    }
}
