using System.Globalization;
using System.Text;

namespace NewsSearch.Articles.Countries;

/// <summary>Maps letters to small letters without diacritics, "Å" to "a", "Æ" to "ae", and an ampersand to "and".</summary>
internal static class LetterFolding
{
    private const int TableSize = 0x2000;

    private static readonly char[] Table = BuildTable();

    /// <summary>Folds a word.</summary>
    /// <param name="word">The word as it stands in a text.</param>
    /// <param name="folded">Where the folded word goes.</param>
    /// <returns>The length of the folded word, or -1 if there is no room for it.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word is "&")
        {
            word = "and";
        }

        var length = 0;
        foreach (var letter in word)
        {
            var (first, second) = Ligature(letter);
            if (first == '\0' && !IsCombining(letter) && letter is not ('\u200C' or '\u200D'))
            {
                first = letter < TableSize ? Table[letter] : letter;
            }

            if (first == '\0')
            {
                continue;
            }

            if (length + 2 > folded.Length)
            {
                return -1;
            }

            folded[length++] = first;
            if (second != '\0')
            {
                folded[length++] = second;
            }
        }

        return length;
    }

    /// <summary>Whether a character is a diacritic that belongs to the letter before it.</summary>
    public static bool IsCombining(char letter) => letter is (>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05C7') or (>= '\u064B' and <= '\u0652') or '\u0670';

    /// <summary>Whether a character is a part of the letter before it: a diacritic, a vowel sign, or an invisible joiner.</summary>
    public static bool IsMark(char letter) => letter >= '\u0300'
        && (letter is '\u200C' or '\u200D'
            || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    private static (char First, char Second) Ligature(char letter) => letter switch
    {
        < 'Æ' => ('\0', '\0'),
        'Æ' or 'æ' => ('a', 'e'),
        'Œ' or 'œ' => ('o', 'e'),
        'ß' or 'ẞ' => ('s', 's'),
        _ => ('\0', '\0'),
    };

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var code = 0; code < TableSize; code++)
        {
            var letter = (char)code;
            table[code] = letter switch
            {
                'Ø' or 'ø' => 'o',
                'Ł' or 'ł' => 'l',
                'Đ' or 'đ' or 'Ð' or 'ð' => 'd',
                'ı' or 'İ' => 'i',
                'Ħ' or 'ħ' => 'h',
                _ => Decompose(letter),
            };
        }

        return table;
    }

    private static char Decompose(char letter)
    {
        var small = char.ToLowerInvariant(letter);
        if (small < '\u0080' || CharUnicodeInfo.GetUnicodeCategory(small) == UnicodeCategory.OtherNotAssigned)
        {
            return small;
        }

        var decomposed = small.ToString().Normalize(NormalizationForm.FormD);
        return decomposed.Skip(1).All(IsCombining) ? decomposed[0] : small;
    }
}
