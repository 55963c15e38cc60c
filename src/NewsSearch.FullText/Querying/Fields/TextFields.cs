using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>The fields with running text, and words without a field.</summary>
internal static class TextFields
{
    /// <summary>The number of letters that a prefix needs: with one, it would stand for a good part of all words.</summary>
    public const int MinPrefixLength = 2;

    private const string Expected = "a word, a \"phrase\", a prefix* or parentheses";

    public static readonly QueryField TitleAndBody = For("", TextScope.TitleAndBody);

    public static readonly QueryField Title = For("title", TextScope.Title);

    public static readonly QueryField Body = For("body", TextScope.Body);

    private static QueryField For(string name, TextScope scope) => new(name, Expected, value => Read(value, scope));

    private static QueryNode? Read(FieldValue value, TextScope scope) => value.Kind switch
    {
        QueryTokenKind.Word => ReadWord(value, scope),
        QueryTokenKind.Phrase => ReadPhrase(value, scope),
        QueryTokenKind.Prefix => ReadPrefix(value, scope),
        QueryTokenKind.Star when scope == TextScope.TitleAndBody => new EveryArticleNode { Span = value.Span },
        QueryTokenKind.Star => throw value.Error(Expected, "A lone star stands for every article, not for every word."),
        _ => throw value.Error(Expected, "Only published: has ranges."),
    };

    /// <summary>A word with joints, such as "e-mail" or "AT&amp;T", is indexed as several, so it is a phrase.</summary>
    private static QueryNode? ReadWord(FieldValue value, TextScope scope) => QueryTerm.Of(value.Text) switch
    {
        [] => null,
        [var term] => new WordNode(value.Text, scope, term) { Span = value.Span },
        var terms => new PhraseNode(value.Text, scope, new ValueList<QueryTerm>(terms)) { Span = value.Span },
    };

    private static PhraseNode? ReadPhrase(FieldValue value, TextScope scope) => QueryTerm.Of(value.Text) switch
    {
        [] => null,
        var terms => new PhraseNode(value.Text, scope, new ValueList<QueryTerm>(terms)) { Span = value.Span },
    };

    private static PrefixNode ReadPrefix(FieldValue value, TextScope scope) => QueryTerm.Of(value.Text) switch
    {
        [{ Exact.Length: >= MinPrefixLength } term] => new PrefixNode(value.Text, scope, term.Exact) { Span = value.Span },
        { Count: > 1 } => throw value.Error("a prefix of one word", $"\"{value.Text}\" is more than one word."),
        _ => throw value.Error($"at least {MinPrefixLength} letters before the star", "The prefix is too short."),
    };
}
