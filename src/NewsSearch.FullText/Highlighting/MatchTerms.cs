using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Highlighting;

/// <summary>Which indexed term a match is, and what joins it to the clause.</summary>
internal static class MatchTerms
{
    /// <summary>
    /// The stem for words; the stems with spaces between them for phrases, without other words that stand between; the exact form for
    /// patterns.
    /// </summary>
    /// <param name="clause">The clause that matches.</param>
    /// <param name="match">The matching piece of the text: whole tokens.</param>
    public static (string Term, MatchKind Kind) Of(QueryNode clause, string match)
    {
        using var tokens = ArticleAnalysis.Tokenize(match);
        return clause switch
        {
            WordNode word => OfWords([word.Term], tokens),
            PhraseNode phrase => OfWords(phrase.Terms, tokens),
            NearNode near => OfWords([.. near.Left.Concat(near.Right).SelectMany(TermsOf)], tokens),
            _ => (string.Join(' ', Enumerable.Range(0, tokens.Count).Select(token => tokens.Exact(token).ToString())), MatchKind.Pattern),
        };
    }

    private static IEnumerable<QueryTerm> TermsOf(QueryNode side) => side switch
    {
        WordNode word => [word.Term],
        PhraseNode phrase => phrase.Terms,
        _ => [],
    };

    private static (string Term, MatchKind Kind) OfWords(IReadOnlyList<QueryTerm> words, TokenList tokens)
    {
        var stems = new List<string>(tokens.Count);
        var isExact = true;
        for (var token = 0; token < tokens.Count; token++)
        {
            var stem = tokens.Stem(token);
            var exact = tokens.Exact(token).ToString();
            if (words.Any(word => word.Stem == stem))
            {
                stems.Add(stem);
                isExact &= words.Any(word => word.Exact == exact);
            }
        }

        return (string.Join(' ', stems), isExact ? MatchKind.Exact : MatchKind.Stem);
    }
}
