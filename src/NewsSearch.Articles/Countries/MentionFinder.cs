namespace NewsSearch.Articles.Countries;

/// <summary>What the words around a match say about it.</summary>
[Flags]
internal enum Surroundings : byte
{
    None = 0,

    /// <summary>They make it the name of a person.</summary>
    Person = 1,

    /// <summary>It follows the match before it after nothing but a comma, as in "Paris, Texas".</summary>
    EndsPlace = 2,

    /// <summary>A preposition of places stands before it.</summary>
    Located = 4,

    /// <summary>A capitalised word that is no match stands directly before it: it may be the end of a longer name.</summary>
    EndOfName = 8,

    /// <summary>A capitalised word that is no match follows directly: it may be the beginning of a longer name.</summary>
    BeginningOfName = 16,

    /// <summary>A word such as "County" follows: it is the name of a part of some country.</summary>
    Part = 32,

    /// <summary>Something follows that towns have: "Paris High School", "a Paris man".</summary>
    Locality = 64,

    /// <summary>It is the first of a sentence or a line.</summary>
    BeginsSentence = 128,
}

/// <summary>An entry of the gazetteer that stands in a text, before the rest of the article has been heard about it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Field">The part of the article.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Around">What the words around it say.</param>
internal readonly record struct GazetteerMatch(GazetteerEntry Entry, ArticlePart Field, int Start, int Length, Surroundings Around)
{
    /// <summary>Whether one of some things is said by the words around it.</summary>
    public bool Is(Surroundings surroundings) => (Around & surroundings) != Surroundings.None;
}

/// <summary>Finds the entries of a gazetteer in text, from left to right, the longest at each place.</summary>
internal static class MentionFinder
{
    /// <summary>Appends the matches in a text.</summary>
    public static void Find(Gazetteer gazetteer, ReadOnlySpan<char> text, ArticlePart field, WordBuffer buffer, List<GazetteerMatch> matches)
    {
        buffer.Clear();
        WordSplitter.Split(text, buffer);
        var words = buffer.Words;
        var (afterPreviousMatch, previousIsTown) = (-1, false);
        for (var first = 0; first < words.Length;)
        {
            if (!MayBegin(gazetteer, text, words[first]) || Longest(gazetteer, text, words, first, out var last) is not { } entry)
            {
                first++;
                continue;
            }

            if (!entry.IsExcluded)
            {
                // A town before a name may as well be a given name.
                var followsMatch = afterPreviousMatch == first && !(previousIsTown && words[first].Before == Gap.Joined);
                var around = NameContext.Of(gazetteer, entry, text, words, first, last, followsMatch);
                var (start, length) = SpanOf(text, words, first, last);
                matches.Add(new GazetteerMatch(entry, field, start, length, around));
            }

            first = last + 1;
            afterPreviousMatch = entry.IsExcluded || entry.Kind == MentionKind.Local ? -1 : first;
            previousIsTown = entry.Has(EntryRules.Town);
        }
    }

    private static bool MayBegin(Gazetteer gazetteer, ReadOnlySpan<char> text, in Word word) =>
        word.Has(WordMarks.Capitalised) || gazetteer.MayBeginSmall(text[word.Start..word.End]);

    private static GazetteerEntry? Longest(
        Gazetteer gazetteer, ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int first, out int last)
    {
        GazetteerEntry? longest = null;
        last = first;
        var node = Gazetteer.Root;
        for (var next = first; next < words.Length; next++)
        {
            var word = gazetteer.Vocabulary.IdOf(text[words[next].Start..words[next].End]);
            node = word < 0 ? -1 : gazetteer.Next(node, words[next].Before, word);
            if (node < 0)
            {
                break;
            }

            if (gazetteer.EntryAt(node) is { } entry && EntryConditions.Hold(entry, text, words, first, next))
            {
                longest = entry;
                last = next;
            }
        }

        return longest;
    }

    // The last point of "U.S." belongs to it.
    private static (int Start, int Length) SpanOf(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, int first, int last)
    {
        var start = words[first].Start;
        var end = words[last].End;
        var isPointed = last > first && words[last].Has(WordMarks.AfterPoint) && words[last].Length == 1;
        return (start, (isPointed && end < text.Length && text[end] == '.' ? end + 1 : end) - start);
    }
}
