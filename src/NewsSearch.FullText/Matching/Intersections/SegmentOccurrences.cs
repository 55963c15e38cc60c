using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>Opens what occurs in a segment.</summary>
/// <remarks>Any thread.</remarks>
internal static class SegmentOccurrences
{
    /// <summary>The fields in which words or phrases occur.</summary>
    /// <param name="occurrences">The word or phrase in each field.</param>
    /// <param name="weights">The weight of each field.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="accepted">The documents that are given where all are gone through; null for all.</param>
    /// <param name="watched">The same for phrases and what Lucene goes through, which may take long to find the next.</param>
    /// <param name="counted">Whether frequencies are wanted.</param>
    /// <param name="cursors">Where they take what they need.</param>
    public static WeightedField[] Open(
        IReadOnlyList<Occurrences> occurrences,
        IReadOnlyList<float> weights,
        AtomicReaderContext segment,
        IBits? accepted,
        IBits? watched,
        bool counted,
        CursorPool cursors)
    {
        var fields = new List<WeightedField>(occurrences.Count);
        for (var field = 0; field < occurrences.Count; field++)
        {
            if (Open(occurrences[field], segment, accepted, watched, counted, cursors) is { } found)
            {
                fields.Add(new WeightedField(weights[field], found));
            }
        }

        return [.. fields];
    }

    private static IFieldOccurrences? Open(
        Occurrences occurrences, AtomicReaderContext segment, IBits? accepted, IBits? watched, bool counted, CursorPool cursors)
    {
        if (occurrences.Phrase is { Slop: 0 } phrase && segment.AtomicReader.FieldInfos.FieldInfo(occurrences.Field) is { } field
            && field.IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)
        {
            foreach (var term in occurrences.Words)
            {
                if (term.Get(segment.Ord) is null)
                {
                    return null;
                }
            }

            if (Words(occurrences, phrase, segment, cursors) is { } words)
            {
                return new PhraseOccurrences(words, watched, counted, cursors);
            }
        }

        if (occurrences.Phrase is null && TermDocuments.Open(segment, occurrences.Field, occurrences.Words[0], cursors) is { } word)
        {
            return new WordOccurrences(word, accepted, counted, cursors);
        }

        return occurrences.In(segment, watched) is { } others ? new ScorerOccurrences(others, counted) : null;
    }

    /// <summary>The words of a phrase that all occur; null if their postings are of another format.</summary>
    private static PhraseWord[]? Words(Occurrences occurrences, PhraseQuery phrase, AtomicReaderContext segment, CursorPool cursors)
    {
        var words = new List<PhraseWord>();
        var offsets = phrase.GetPositions();
        for (var word = 0; word < offsets.Length; word++)
        {
            var places = PlacesOf(occurrences.Terms, word, offsets);
            if (places.Length == 0)
            {
                continue;
            }

            if (TermDocuments.Open(segment, occurrences.Field, occurrences.Words[word], cursors) is not { } cursor
                || cursor.OpenPositions() is not { } positions)
            {
                return null;
            }

            words.Add(new PhraseWord(cursor, positions, places, cursors));
        }

        return [.. words];
    }

    /// <summary>Where a word of a phrase stands in it; nowhere if it is a repetition.</summary>
    private static int[] PlacesOf(IReadOnlyList<Term> terms, int word, int[] offsets)
    {
        var places = new List<int>(1);
        for (var other = 0; other < offsets.Length; other++)
        {
            if (terms[other].Equals(terms[word]))
            {
                if (other < word)
                {
                    return [];
                }

                places.Add(offsets[other]);
            }
        }

        return [.. places];
    }
}
