using System.Text;
using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Articles with a word or a relative of it: one with the same stem.</summary>
/// <param name="Text">The word as it stands in the query, without escapes.</param>
/// <param name="Scope">Where it is looked for.</param>
/// <param name="Term">What the analysis makes of it.</param>
internal sealed record WordNode(string Text, TextScope Scope, QueryTerm Term) : QueryNode
{
    /// <summary>The words of a text, each for itself, anywhere in an article: how lenient mode reads what means nothing else.</summary>
    public static IReadOnlyList<WordNode> PlainWords(string text, ColumnSpan span) =>
        [.. QueryTerm.Of(text).SelectMany(Settled).Select(term => new WordNode(term.Exact, TextScope.TitleAndBody, term with { Position = 0 }) { Span = span })];

    public override void Print(StringBuilder text) => Scope.PrintWord(Text, text);

    /// <summary>The terms that an exact form is read as: one that has lost a possessive may end in a sign that is no part of a word.</summary>
    private static IEnumerable<QueryTerm> Settled(QueryTerm term) => QueryTerm.Of(term.Exact) switch
    {
        [var same] when same.Exact == term.Exact => [same],
        var others => others.SelectMany(Settled),
    };
}
