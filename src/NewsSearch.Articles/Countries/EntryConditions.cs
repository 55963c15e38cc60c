namespace NewsSearch.Articles.Countries;

/// <summary>The rules of entries that can be decided where they stand.</summary>
internal static class EntryConditions
{
    /// <summary>Whether the words from first to last, which are those of an entry, may count as it.</summary>
    public static bool Hold(GazetteerEntry entry, ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int first, int last)
    {
        if (!(words[first].Has(WordMarks.Capitalised) || entry.Has(EntryRules.Small)) || IsPartOfInitials(words, first, last) || IsInsideWord(text, words, first))
        {
            return false;
        }

        return entry.Rules == EntryRules.None
            || (AcronymHolds(entry, text, words, first, last)
                && !(entry.Has(EntryRules.Cased) && words[first].Has(WordMarks.CaselessLine))
                && (!entry.Has(EntryRules.Exact) || text[words[first].Start..words[last].End].Equals(entry.Surface, StringComparison.OrdinalIgnoreCase))
                && (!entry.Has(EntryRules.Prefix) || (last + 1 < words.Length && words[last + 1].Has(WordMarks.AfterHyphen)))
                && (!entry.Has(EntryRules.AfterName) || IsAfterName(words, first))
                && (!entry.Has(EntryRules.Abbreviation) || (words[first].Before == Gap.Comma && (IsAt(text, words[last].End, '.') || IsAt(text, words[last].End, ',')))));
    }

    // "US" in a line of capitals may be the pronoun, which hardly begins one; "US$" is a currency.
    private static bool AcronymHolds(GazetteerEntry entry, ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int first, int last)
    {
        if (!entry.Has(EntryRules.Acronym))
        {
            return true;
        }

        for (var index = first; index <= last; index++)
        {
            if (!words[index].Has(WordMarks.AllCapitals))
            {
                return false;
            }
        }

        return !IsAt(text, words[last].End, '$') && !(entry.Surface == "US" && words[first].Has(WordMarks.CaselessLine) && !words[first].Has(WordMarks.FirstOfLine));
    }

    // Neither "J.U.S. Smith" nor "U.S.F. & G." names the country.
    private static bool IsPartOfInitials(ReadOnlySpan<Word> words, int first, int last) =>
        words[first].Has(WordMarks.AfterPoint)
        || (last + 1 < words.Length && words[last + 1].Has(WordMarks.AfterPoint) && words[last + 1].Length == 1
            && !words[last + 1].Has(WordMarks.AfterHyphen));

    private static bool IsAfterName(ReadOnlySpan<Word> words, int first) =>
        first > 0 && words[first].Before == Gap.Joined && words[first - 1].Has(WordMarks.Capitalised) && words[first - 1].Length > 2
        && !words[first].Has(WordMarks.CaselessLine);

    // A syllable inside a Korean word begins no name.
    private static bool IsInsideWord(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int first) =>
        words[first].Has(WordMarks.Continues) && DenseScripts.Of(text[words[first].Start]) == DenseScript.Hangul
        && DenseScripts.Of(text[words[first].Start - 1]) == DenseScript.Hangul;

    private static bool IsAt(ReadOnlySpan<char> text, int position, char character) =>
        position < text.Length && text[position] == character;
}
