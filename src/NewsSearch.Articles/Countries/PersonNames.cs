namespace NewsSearch.Articles.Countries;

/// <summary>Tells persons from places of the same name: "Michael Jordan" and "Chad Smith" from "in Jordan" and "Chad's army".</summary>
internal static class PersonNames
{
    /// <summary>Whether the words beside a match make it a part of a person's name.</summary>
    /// <param name="gazetteer">Where the cues come from.</param>
    /// <param name="entry">The entry that matched; its rules say which parts of a person's name it may be.</param>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="first">The first word of the match.</param>
    /// <param name="last">The last word of the match.</param>
    /// <param name="followsMatch">Whether the word before it belongs to another match.</param>
    public static bool IsPerson(
        Gazetteer gazetteer, GazetteerEntry entry, ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int first, int last, bool followsMatch) =>
        (entry.Has(EntryRules.Surname) && !followsMatch && first > 0 && IsBeforeSurname(gazetteer, text, words[first - 1], words[first]))
        || (entry.Has(EntryRules.Given) && last + 1 < words.Length && IsSurname(gazetteer, text, words[last + 1]));

    // A given name, or an initial or a title with or without its point.
    private static bool IsBeforeSurname(Gazetteer gazetteer, ReadOnlySpan<char> text, in Word word, in Word surname)
    {
        if (!word.Has(WordMarks.Capitalised))
        {
            return false;
        }

        var between = text[word.End..surname.Start].Trim();
        var isPointed = between is ".";
        if (!isPointed && !between.IsEmpty)
        {
            return false;
        }

        return CueOf(gazetteer, text, word) switch
        {
            PersonCue.Title => true,
            PersonCue.Given => !isPointed,
            _ => isPointed && word.Length == 1 && !word.Has(WordMarks.AfterPoint),
        };
    }

    // A capital says nothing where all words have them.
    private static bool IsSurname(Gazetteer gazetteer, ReadOnlySpan<char> text, in Word word) =>
        word.Before == Gap.Joined && word.Has(WordMarks.Capitalised | WordMarks.AfterSpace)
        && !word.Has(WordMarks.AllCapitals) && !word.Has(WordMarks.TitleCaseLine)
        && CueOf(gazetteer, text, word) != PersonCue.Place
        && !NamesCountry(gazetteer, gazetteer.Vocabulary.IdOf(text[word.Start..word.End]));

    // Many a town is named after someone.
    private static bool NamesCountry(Gazetteer gazetteer, int word) =>
        word >= 0 && gazetteer.Next(Gazetteer.Root, Gap.Joined, word) is > 0 and var node
        && gazetteer.EntryAt(node) is { } entry && !entry.Has(EntryRules.Town);

    private static PersonCue CueOf(Gazetteer gazetteer, ReadOnlySpan<char> text, in Word word) =>
        gazetteer.CueOf(gazetteer.Vocabulary.IdOf(text[word.Start..word.End]));
}
