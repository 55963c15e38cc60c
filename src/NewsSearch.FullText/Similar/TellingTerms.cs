using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Similar;

/// <summary>Chooses the words that say what a text is about: those whose frequency in it, times their rarity in the archive, is greatest.</summary>
/// <remarks>Words of the title count threefold. Words that only hold sentences together, bare numbers and words that no article has are left out.</remarks>
internal static class TellingTerms
{
    /// <summary>The most words chosen.</summary>
    public const int Most = 25;

    // Only so many words, the most frequent in the text, are looked up in the index.
    private const int MostLookedUp = 500;
    private const int TitleWeight = 3;

    /// <summary>The words of a text, the most telling first.</summary>
    public static IReadOnlyList<TellingTerm> Of(string title, string body, IndexReader reader, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, (int Count, string Word)>();
        Count(title, TitleWeight, counts);
        Count(body, 1, counts);
        var terms = new List<TellingTerm>();
        foreach (var (stem, (count, word)) in counts
            .OrderByDescending(term => term.Value.Count).ThenBy(term => term.Key, StringComparer.Ordinal).Take(MostLookedUp))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Rarity(stem, reader) is var rarity and > 0)
            {
                terms.Add(new TellingTerm(stem, word, (1 + Math.Log(count)) * rarity));
            }
        }

        return [.. terms.OrderByDescending(term => term.Weight).ThenBy(term => term.Stem, StringComparer.Ordinal).Take(Most)];
    }

    private static void Count(string text, int weight, Dictionary<string, (int Count, string Word)> counts)
    {
        using var tokens = ArticleAnalysis.Tokenize(text);
        for (var token = 0; token < tokens.Count; token++)
        {
            var exact = tokens.Exact(token);
            if (IsTelling(exact))
            {
                ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, tokens.Stem(token), out var isKnown);
                term = (term.Count + weight, isKnown ? term.Word : exact.ToString());
            }
        }
    }

    private static bool IsTelling(ReadOnlySpan<char> exact)
    {
        if (exact.IndexOfAnyExceptInRange('0', '9') < 0 || (exact.Length == 1 && char.IsAscii(exact[0])))
        {
            return false;
        }

        return !StopWords.Contains(exact) && exact.ToString() is var word && !FunctionWords.Contains(word, word);
    }

    /// <summary>The inverse document frequency; 0 for a word that no article has.</summary>
    private static double Rarity(string stem, IndexReader reader)
    {
        var bytes = new BytesRef(stem);
        var articles = Math.Max(ArticlesWith(FieldNames.Body), ArticlesWith(FieldNames.Title));
        return articles == 0 ? 0 : Math.Log(1 + ((double)reader.MaxDoc / articles));

        int ArticlesWith(string field) => TermPlaces.Find(reader.Context, new Term(field, bytes)).DocFreq;
    }
}
