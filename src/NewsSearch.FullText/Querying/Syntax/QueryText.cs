using System.Buffers;
using System.Text;

namespace NewsSearch.FullText.Querying.Syntax;

/// <summary>Which characters mean something in a query, and how to write those that shall not.</summary>
internal static class QueryText
{
    /// <summary>The beginning of the operator NEAR, before its number.</summary>
    public const string NearOperator = "NEAR/";

    private static readonly SearchValues<char> FieldNameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_,");

    /// <summary>The straight quote and the curly ones; any of them opens a phrase, and any closes it.</summary>
    public static bool IsQuote(char character) => character is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F';

    /// <summary>White space and control characters, which separate words.</summary>
    public static bool IsSpace(char character) => char.IsWhiteSpace(character) || char.IsControl(character);

    /// <summary>Whether a word ends before this character.</summary>
    public static bool EndsWord(char character) => IsSpace(character) || IsQuote(character) || character is '(' or ')';

    /// <summary>Whether a text in front of a colon looks like the name of a field: only letters from A to Z and underscores.</summary>
    public static bool IsFieldName(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetter(letter) && letter != '_')
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>Whether a word is the operator NEAR/5.</summary>
    public static bool IsNear(string word) =>
        word.Length > NearOperator.Length && word.StartsWith(NearOperator, StringComparison.Ordinal)
        && word.AsSpan(NearOperator.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>A word with a backslash before each character that would otherwise mean something.</summary>
    public static string Escape(string word)
    {
        if (word is "AND" or "OR" or "NOT" || IsNear(word))
        {
            return $"\\{word}";
        }

        var fieldColon = FieldColon(word);
        var lastQuestionMarks = word.AsSpan().TrimEnd('?').Length;
        var text = new StringBuilder(word.Length + 4);
        for (var i = 0; i < word.Length; i++)
        {
            var special = EndsWord(word[i]) || i == fieldColon || word[i] switch
            {
                '\\' or '*' => true,
                '-' or '[' or '{' => i == 0,
                '?' => i < lastQuestionMarks,
                '~' or '^' => i > 0 && TokenSuffix.Read(word, i) is not null,
                _ => false,
            };
            text.Append(special ? "\\" : "").Append(word[i]);
        }

        return text.ToString();
    }

    /// <summary>The place of the colon that would make a field's name of what is before it; -1 without one.</summary>
    private static int FieldColon(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && word.AsSpan(0, colon).IndexOfAnyExcept(FieldNameCharacters) < 0 && !word.AsSpan(colon + 1).StartsWith("//") ? colon : -1;
    }

    /// <summary>A text between quotes.</summary>
    public static string Quote(string phrase)
    {
        var text = new StringBuilder(phrase.Length + 4).Append('"');
        foreach (var character in phrase)
        {
            text.Append(character == '\\' || IsQuote(character) ? "\\" : "").Append(character);
        }

        return text.Append('"').ToString();
    }

    /// <summary>The value of a field as a word where that is possible, otherwise between quotes.</summary>
    public static string EscapeOrQuoteValue(string value) =>
        value.Length == 0 || value[0] is '[' or '{' || value.Any(character => EndsWord(character) || character is '\\' or '*')
            ? Quote(value)
            : value;
}
