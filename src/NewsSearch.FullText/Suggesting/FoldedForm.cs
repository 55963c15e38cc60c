using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace NewsSearch.FullText.Suggesting;

/// <summary>The form in which words are looked up for suggestions: the exact form with letters folded to ASCII where that is possible.</summary>
internal static class FoldedForm
{
    private const int MostCharactersOfOneFolded = 4;

    /// <summary>Folds an exact form.</summary>
    public static string Of(ReadOnlySpan<char> exact)
    {
        if (Ascii.IsValid(exact))
        {
            return exact.ToString();
        }

        var folded = new char[exact.Length * MostCharactersOfOneFolded];
        return new string(folded, 0, ASCIIFoldingFilter.FoldToASCII(exact.ToArray(), 0, folded, 0, exact.Length));
    }

    /// <summary>
    /// Whether a token holds nothing but letters, digits and the marks inside words, so that it means nothing else to the query
    /// language than itself.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> token)
    {
        foreach (var character in token)
        {
            var plain = char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '\'' or '\u2019' or '.' or ','
                || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
                    or System.Globalization.UnicodeCategory.SpacingCombiningMark;
            if (!plain)
            {
                return false;
            }
        }

        return token.Length > 0;
    }
}
