namespace NewsSearch.Articles.Countries;

/// <summary>An entry of the gazetteer that stands in a text, before the rest of the article has been heard about it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Field">The part of the article.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="NamesPerson">Whether the words beside it make it the name of a person.</param>
/// <param name="EndsPlace">Whether it follows the match before it after nothing but a comma, as in "Paris, Texas".</param>
internal readonly record struct GazetteerMatch(
    GazetteerEntry Entry, ArticleField Field, int Start, int Length, bool NamesPerson, bool EndsPlace);

/// <summary>Finds the entries of a gazetteer in text, from left to right, the longest at each place.</summary>
internal static class MentionFinder
{
    /// <summary>Appends the matches in a text.</summary>
    public static void Find(Gazetteer gazetteer, ReadOnlySpan<char> text, ArticleField field, WordBuffer buffer, List<GazetteerMatch> matches)
    {
        buffer.Clear();
        WordSplitter.Split(text, buffer);
        var words = buffer.Words;
        var afterPreviousMatch = -1;
        for (var first = 0; first < words.Length;)
        {
            if (!words[first].Has(WordMarks.Capitalised) || Longest(gazetteer, text, words, first, out var last) is not { } entry)
            {
                first++;
                continue;
            }

            if (!entry.IsExcluded)
            {
                var namesPerson = entry.Has(EntryRules.Given | EntryRules.Surname)
                    && PersonNames.IsPerson(gazetteer, entry, text, words, first, last, afterPreviousMatch == first);
                var endsPlace = afterPreviousMatch == first && words[first].Before == Gap.Comma;
                var (start, length) = SpanOf(text, words, first, last);
                matches.Add(new GazetteerMatch(entry, field, start, length, namesPerson, endsPlace));
            }

            first = last + 1;
            afterPreviousMatch = entry.IsExcluded ? -1 : first;
        }
    }

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
