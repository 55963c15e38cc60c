using System.Text;
using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>
/// Articles in which two words or phrases stand near each other in one field, in either order and without overlapping.
/// </summary>
/// <param name="Scope">Where they are looked for; that of all words on both sides.</param>
/// <param name="Left">The words and phrases of which one stands on the one side: at least one.</param>
/// <param name="Right">Those of the other side.</param>
/// <param name="Distance">The greatest number of words between them, from 0.</param>
internal sealed record NearNode(TextScope Scope, ValueList<QueryNode> Left, ValueList<QueryNode> Right, int Distance) : QueryNode
{
    /// <summary>The greatest distance.</summary>
    public const int MaxDistance = 1_000;

    public override Binding Binding => Scope == TextScope.TitleAndBody ? Binding.Near : Binding.Single;

    /// <summary>The words and phrases of a side; null if it has anything else, or looks elsewhere.</summary>
    public static ValueList<QueryNode>? Side(QueryNode? node, TextScope scope) => node switch
    {
        WordNode word when word.Scope == scope => new([word]),
        PhraseNode { Slop: 0 } phrase when phrase.Scope == scope => new([phrase]),
        OrNode any when any.Children.All(child => child is not OrNode && Side(child, scope) is not null) => any.Children,
        _ => null,
    };

    /// <summary>The scope of a word or phrase, or of the first of several; null for anything else.</summary>
    public static TextScope? ScopeOf(QueryNode? node) => node switch
    {
        WordNode word => word.Scope,
        PhraseNode phrase => phrase.Scope,
        OrNode any => ScopeOf(any.Children[0]),
        _ => null,
    };

    public override void Print(StringBuilder text)
    {
        var isInField = Scope != TextScope.TitleAndBody;
        Scope.Print(text);
        text.Append(isInField ? "(" : "");
        PrintSide(Left, text);
        text.Append(' ').Append(QueryText.NearOperator).Append(Distance).Append(' ');
        PrintSide(Right, text);
        text.Append(isInField ? ")" : "");
    }

    private static void PrintSide(ValueList<QueryNode> side, StringBuilder text)
    {
        text.Append(side.Count > 1 ? "(" : "");
        for (var i = 0; i < side.Count; i++)
        {
            text.Append(i == 0 ? "" : " OR ");
            WithoutField(side[i]).Print(text);
        }

        text.Append(side.Count > 1 ? ")" : "");
    }

    private static QueryNode WithoutField(QueryNode node) => node switch
    {
        WordNode word => word with { Scope = TextScope.TitleAndBody },
        PhraseNode phrase => phrase with { Scope = TextScope.TitleAndBody },
        _ => node,
    };
}
