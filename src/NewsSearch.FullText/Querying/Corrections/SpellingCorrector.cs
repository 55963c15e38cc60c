using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Corrections;

/// <summary>
/// Replaces words that no article has by the closest ones that some have: the fewest letters away, then with the same first letter,
/// then the most frequent. One letter may be wrong in words of four letters and more, two in words of eight.
/// </summary>
/// <remarks>For one thread and one query.</remarks>
internal sealed class SpellingCorrector(WordLookup words)
{
    /// <summary>The number of words of a query that are corrected, as each needs a look at many words.</summary>
    public const int MaxCorrections = 16;

    private readonly Dictionary<ColumnSpan, QueryCorrection> _corrections = [];
    private int _tries;

    /// <summary>What was corrected, by where it stands.</summary>
    public IReadOnlyDictionary<ColumnSpan, QueryCorrection> Corrections => _corrections;

    /// <summary>The tree with the words corrected.</summary>
    public QueryNode Apply(QueryNode node) => TreeWords.Replace(node, Correct);

    private WordNode Correct(WordNode word)
    {
        if (!TreeWords.MayBeMisspelt(word) || words.Occurs(word.Term, word.Scope) || ++_tries > MaxCorrections)
        {
            return word;
        }

        for (var distance = 1; distance <= EditDistance.Allowed(TreeWords.Letters(word)); distance++)
        {
            if (words.Close(word.Term, word.Scope, distance) is { Count: > 0 } close)
            {
                var best = close.OrderBy(other => other.Distance).ThenByDescending(other => other.BeginsAlike)
                    .ThenByDescending(other => other.Frequency).ThenBy(other => other.Term.Exact, StringComparer.Ordinal).First();
                _corrections[word.Span] = new QueryCorrection(word.Text, best.Term.Exact, best.Distance, words.Articles(best.Term, word.Scope));
                return TreeWords.With(word, best.Term);
            }
        }

        return word;
    }
}
