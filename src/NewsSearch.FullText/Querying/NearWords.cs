using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying;

/// <summary>
/// Which words of a query should stand near each other: those that stand side by side in its outermost conjunction or disjunction,
/// function words between them left out.
/// </summary>
internal static class NearWords
{
    /// <summary>The query with a better score where they do; the query itself where there are none.</summary>
    public static Query Around(Query query, QueryNode node, TranslationContext context)
    {
        if (!context.IsScored || context.Ranking.ProximityWeight == 0)
        {
            return query;
        }

        var pairs = Pairs(node switch
        {
            AndNode and => and.Children,
            OrNode or => or.Children,
            _ => [],
        });
        return pairs.Count == 0
            ? query
            : new ProximityQuery(
                query, pairs, [(FieldNames.Title, context.Ranking.TitleWeight), (FieldNames.Body, context.Ranking.BodyWeight)], context.Ranking);
    }

    private static List<(string First, string Second)> Pairs(IReadOnlyList<QueryNode> nodes)
    {
        var pairs = new List<(string, string)>();
        string? before = null;
        foreach (var node in nodes)
        {
            if (node is not WordNode { Scope: TextScope.TitleAndBody } word)
            {
                before = null;
            }
            else if (!FunctionWords.Contains(word.Text, word.Term.Exact))
            {
                if (before is not null && before != word.Term.Stem && !pairs.Contains((before, word.Term.Stem)))
                {
                    pairs.Add((before, word.Term.Stem));
                }

                before = word.Term.Stem;
            }
        }

        return pairs;
    }
}
