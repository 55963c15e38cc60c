using System.Text;

namespace NewsSearch.FullText.Querying.Syntax;

/// <summary>Which characters mean something in a query, and how to write those that shall not.</summary>
internal static class QueryText
{
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

    /// <summary>A word with a backslash before each character that would otherwise mean something.</summary>
    public static string Escape(string word)
    {
        if (word is "AND" or "OR" or "NOT")
        {
            return $"\\{word}";
        }

        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var fieldColon = colon >= 0 && IsFieldName(word.AsSpan(0, colon)) ? colon : -1;
        var text = new StringBuilder(word.Length + 4);
        for (var i = 0; i < word.Length; i++)
        {
            var special = EndsWord(word[i]) || word[i] is '\\' or '*' || i == fieldColon || (i == 0 && word[i] is '-' or '[' or '{');
            text.Append(special ? "\\" : "").Append(word[i]);
        }

        return text.ToString();
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
