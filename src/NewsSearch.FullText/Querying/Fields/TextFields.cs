using System.Globalization;
using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>The fields with running text, and words without a field.</summary>
internal static class TextFields
{
    /// <summary>The number of letters that a prefix needs: with one, it would stand for a good part of all words.</summary>
    public const int MinPrefixLength = 2;

    /// <summary>The number of letters that a word needs for each letter that may differ.</summary>
    public const int MinFuzzyLettersPerDistance = 3;

    /// <summary>The most that the words of a phrase may be out of place.</summary>
    public const int MaxSlop = 1_000;

    private const string Expected = "a word, a \"phrase\", a prefix* or parentheses";

    public static readonly QueryField TitleAndBody = For("", TextScope.TitleAndBody);

    public static readonly QueryField Title = For("title", TextScope.Title);

    public static readonly QueryField Body = For("body", TextScope.Body);

    private static QueryField For(string name, TextScope scope) => new(name, Expected, value => Read(value, scope)) { IsText = true };

    private static QueryNode? Read(FieldValue value, TextScope scope) => (value.Kind, value.Token.Suffix?.Tilde) switch
    {
        (QueryTokenKind.Word, null) => ReadWord(value, scope),
        (QueryTokenKind.Word, { } distance) => ReadFuzzy(value, scope, distance),
        (QueryTokenKind.Phrase, var slop) => ReadPhrase(value, scope, slop),
        (_, not null) => throw NoTilde(value),
        (QueryTokenKind.Prefix, _) => ReadPrefix(value, scope),
        (QueryTokenKind.Wildcard, _) => ReadWildcard(value, scope),
        (QueryTokenKind.Star, _) when scope == TextScope.TitleAndBody => new EveryArticleNode { Span = value.Span },
        (QueryTokenKind.Star, _) => throw value.Error(Expected, "A lone star stands for every article, not for every word."),
        _ => throw value.Error(Expected, "Only published:, mentioned_date: and words: have ranges."),
    };

    /// <summary>A word with joints, such as "e-mail" or "AT&amp;T", is indexed as several, so it is a phrase.</summary>
    private static QueryNode? ReadWord(FieldValue value, TextScope scope) => QueryTerm.Of(value.Text) switch
    {
        [] => null,
        [var term] => new WordNode(value.Text, scope, term) { Span = value.Span },
        var terms => new PhraseNode(value.Text, scope, new ValueList<QueryTerm>(terms)) { Span = value.Span },
    };

    private static PhraseNode? ReadPhrase(FieldValue value, TextScope scope, string? slop) => QueryTerm.Of(value.Text) switch
    {
        [] => null,
        var terms => new PhraseNode(value.Text, scope, new ValueList<QueryTerm>(terms))
        {
            Span = value.Span,
            IsQuoted = true,
            Slop = slop is null ? 0 : ReadNumber(value, slop, 0, MaxSlop),
        },
    };

    private static PrefixNode ReadPrefix(FieldValue value, TextScope scope) => QueryTerm.Of(value.Text) switch
    {
        [{ Exact.Length: >= MinPrefixLength } term] => new PrefixNode(value.Text, scope, term.Exact) { Span = value.Span },
        { Count: > 1 } => throw value.Error("a prefix of one word", $"\"{value.Text}\" is more than one word."),
        _ => throw value.Error($"at least {MinPrefixLength} letters before the star", "The prefix is too short."),
    };

    private static WildcardNode ReadWildcard(FieldValue value, TextScope scope)
    {
        var glob = WordGlob.Of(value.Text) ?? throw value.Error("a pattern for one word", $"\"{value.Text}\" is more than one word.");
        return value.Text.Count(char.IsLetterOrDigit) >= MinPrefixLength
            ? new WildcardNode(value.Text, scope, glob) { Span = value.Span }
            : throw value.Error($"at least {MinPrefixLength} letters", "The pattern has too few letters.");
    }

    private static FuzzyNode? ReadFuzzy(FieldValue value, TextScope scope, string tilde)
    {
        var terms = QueryTerm.Of(value.Text);
        if (terms is not [var term])
        {
            return terms.Count == 0 ? null : throw value.Error("a word", $"\"{value.Text}\" is more than one word.");
        }

        var letters = term.Exact.EnumerateRunes().Count();
        var distance = tilde.Length == 0 ? Math.Max(1, EditDistance.Allowed(letters)) : ReadNumber(value, tilde, 1, EditDistance.Max);
        return letters >= distance * MinFuzzyLettersPerDistance
            ? new FuzzyNode(value.Text, scope, term, distance) { Span = value.Span }
            : throw value.Error(
                $"at least {distance * MinFuzzyLettersPerDistance} letters before ~{distance}", "The word is too short to be misspelt so far.");
    }

    private static int ReadNumber(FieldValue value, string digits, int least, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new QuerySyntaxException(
                value.Token.Suffix!.Span.Start, $"~ and a number from {least} to {most}", $"The number behind ~ cannot be \"{digits}\".");

    private static QuerySyntaxException NoTilde(FieldValue value) => new(
        value.Token.Suffix!.Span.Start, "~ only behind a word or a \"phrase\"", "The ~ stands behind what cannot be inexact.");
}
