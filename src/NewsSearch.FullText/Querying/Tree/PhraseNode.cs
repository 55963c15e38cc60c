using System.Text;
using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Articles in which words, or relatives of them, stand one after the other; stop words count.</summary>
/// <param name="Text">The phrase as it stands in the query, without quotes and escapes.</param>
/// <param name="Scope">Where it is looked for.</param>
/// <param name="Terms">What the analysis makes of it: at least one.</param>
internal sealed record PhraseNode(string Text, TextScope Scope, ValueList<QueryTerm> Terms) : QueryNode
{
    /// <summary>Whether it stands between quotes; otherwise it is a word with joints, such as "e-mail".</summary>
    public bool IsQuoted { get; init; }

    /// <summary>
    /// By how much its words may be out of place: for the words at positions p, each counted from its place in the phrase, the
    /// greatest p less the smallest. Two words that have changed places are 2.
    /// </summary>
    public int Slop { get; init; }

    public override void Print(StringBuilder text)
    {
        if (!IsQuoted)
        {
            Scope.PrintWord(Text, text);
            return;
        }

        Scope.Print(text);
        text.Append(QueryText.Quote(Text));
        if (Slop > 0)
        {
            text.Append('~').Append(Slop);
        }
    }
}
