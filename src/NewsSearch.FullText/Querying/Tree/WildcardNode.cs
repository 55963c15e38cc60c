using System.Text;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Articles with a word that fits a pattern, as it stands in the text (not its stem).</summary>
/// <param name="Text">The pattern as it stands in the query: letters and digits, the first of them in front, with * and ?.</param>
/// <param name="Scope">Where the words are looked for.</param>
/// <param name="Glob">What exact forms must fit: see <see cref="WordGlob"/>.</param>
internal sealed record WildcardNode(string Text, TextScope Scope, string Glob) : QueryNode
{
    public override void Print(StringBuilder text)
    {
        Scope.Print(text);
        text.Append(Text);
    }
}
