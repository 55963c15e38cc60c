using System.Text;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Articles with a word that begins with certain letters, as it stands in the text (not its stem).</summary>
/// <param name="Text">The letters as they stand in the query, without escapes and star.</param>
/// <param name="Scope">Where the words are looked for.</param>
/// <param name="Prefix">What exact forms must begin with.</param>
internal sealed record PrefixNode(string Text, TextScope Scope, string Prefix) : QueryNode
{
    public override void Print(StringBuilder text)
    {
        Scope.PrintWord(Text, text);
        text.Append('*');
    }
}
