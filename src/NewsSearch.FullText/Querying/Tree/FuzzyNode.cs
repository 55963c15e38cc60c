using System.Text;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Articles with a word, or with one that differs from it by a letter or two, as it stands in the text (not its stem).</summary>
/// <param name="Text">The word as it stands in the query, without escapes.</param>
/// <param name="Scope">Where the words are looked for.</param>
/// <param name="Term">What the analysis makes of it; exact forms are compared with its exact form.</param>
/// <param name="Distance">The greatest distance: see <see cref="EditDistance"/>.</param>
internal sealed record FuzzyNode(string Text, TextScope Scope, QueryTerm Term, int Distance) : QueryNode
{
    public override void Print(StringBuilder text)
    {
        Scope.PrintWord(Text, text);
        text.Append('~').Append(Distance);
    }
}
