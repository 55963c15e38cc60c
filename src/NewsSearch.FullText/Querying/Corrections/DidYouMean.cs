using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Corrections;

/// <summary>Finds a query that may have been meant, where one finds little: with far more frequent words close to rare ones.</summary>
internal static class DidYouMean
{
    /// <summary>The number of hits up to which there may be a suggestion.</summary>
    public const int FewHits = 3;

    private const int MaxRare = 5;
    private const int TimesMoreFrequent = 20;
    private const int MaxWords = 16;

    /// <summary>The canonical text of the other query; null if there is none.</summary>
    /// <param name="node">The query, with corrections applied.</param>
    /// <param name="words">The snapshot's words.</param>
    public static string? Find(QueryNode node, WordLookup words)
    {
        var tries = 0;
        var other = TreeWords.Replace(node, word => ++tries > MaxWords ? word : Better(word, words));
        return other == node ? null : other.ToString();
    }

    private static WordNode Better(WordNode word, WordLookup words)
    {
        if (!TreeWords.MayBeMisspelt(word) || words.Frequency(word.Term, word.Scope) is var own && own > MaxRare)
        {
            return word;
        }

        var better = words.Close(word.Term, word.Scope, EditDistance.Allowed(TreeWords.Letters(word)))
            .Where(other => other.Term.Stem != word.Term.Stem && other.Frequency >= own * TimesMoreFrequent && other.Frequency > 0)
            .OrderBy(other => other.Distance).ThenByDescending(other => other.BeginsAlike)
            .ThenByDescending(other => other.Frequency).ThenBy(other => other.Term.Exact, StringComparer.Ordinal)
            .Select(other => (QueryTerm?)other.Term).FirstOrDefault();
        return better is { } term ? TreeWords.With(word, term) : word;
    }
}
