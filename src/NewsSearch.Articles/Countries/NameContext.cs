namespace NewsSearch.Articles.Countries;

/// <summary>Reads the words beside a match.</summary>
internal static class NameContext
{
    /// <summary>What the words around a match say about it.</summary>
    /// <param name="gazetteer">Where the cues come from.</param>
    /// <param name="entry">The entry that matched.</param>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="first">The first word of the match.</param>
    /// <param name="last">The last word of the match.</param>
    /// <param name="followsMatch">Whether the word before it belongs to another match.</param>
    public static Surroundings Of(
        Gazetteer gazetteer, GazetteerEntry entry, ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int first, int last, bool followsMatch)
    {
        if (entry.Kind is not (MentionKind.Name or MentionKind.Capital or MentionKind.City or MentionKind.Region))
        {
            return entry.Has(EntryRules.Given | EntryRules.Surname) && PersonNames.IsPerson(gazetteer, entry, text, words, first, last, followsMatch)
                ? Surroundings.Person
                : Surroundings.None;
        }

        var around = followsMatch && words[first].Before == Gap.Comma ? Surroundings.EndsPlace : Surroundings.None;
        if (entry.Has(EntryRules.Given | EntryRules.Surname) && PersonNames.IsPerson(gazetteer, entry, text, words, first, last, followsMatch))
        {
            around |= Surroundings.Person;
        }

        return around | (followsMatch ? Surroundings.None : Before(gazetteer, text, words, first)) | After(gazetteer, text, words, last);
    }

    private static Surroundings Before(Gazetteer gazetteer, ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int first)
    {
        if (first == 0 || words[first].Before == Gap.Break)
        {
            return Surroundings.BeginsSentence;
        }

        if (words[first].Before != Gap.Joined || !words[first].Has(WordMarks.AfterSpace))
        {
            return Surroundings.None;
        }

        var cue = gazetteer.CueOf(gazetteer.Vocabulary.IdOf(text[words[first - 1].Start..words[first - 1].End]));
        return cue == PersonCue.Preposition ? Surroundings.Located
            : cue != PersonCue.Place && words[first - 1].Has(WordMarks.Capitalised) ? Surroundings.EndOfName
            : Surroundings.None;
    }

    private static Surroundings After(Gazetteer gazetteer, ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int last)
    {
        if (last + 1 >= words.Length || words[last + 1].Before != Gap.Joined || !words[last + 1].Has(WordMarks.AfterSpace))
        {
            return Surroundings.None;
        }

        var isCapitalised = words[last + 1].Has(WordMarks.Capitalised);
        return gazetteer.CueOf(gazetteer.Vocabulary.IdOf(text[words[last + 1].Start..words[last + 1].End])) switch
        {
            PersonCue.Part => isCapitalised ? Surroundings.Part : Surroundings.None,
            PersonCue.Locality => Surroundings.Locality,
            PersonCue.Place or PersonCue.Preposition => Surroundings.None,
            _ => isCapitalised ? Surroundings.BeginningOfName : Surroundings.None,
        };
    }
}
