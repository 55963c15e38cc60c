using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Synonyms;

/// <summary>Puts synonyms beside the words of a tree, outside quotes, NEAR and NOT; of words in a row the longest phrase that has any counts.</summary>
/// <remarks>For one thread and one query.</remarks>
internal sealed class SynonymExpander(SynonymTable table, QueryLimits limits)
{
    private int _synonyms;

    /// <summary>The tree with synonyms.</summary>
    /// <exception cref="QueryTooExpensiveException">There are too many.</exception>
    public QueryNode Apply(QueryNode node) => table.MaxWords == 0 ? node : Expand(node);

    private QueryNode Expand(QueryNode node) => node switch
    {
        WordNode or PhraseNode { IsQuoted: false } => InRow(new([node]))[0],
        AndNode and => Conjunction(InRow(and.Children), and),
        OrNode or => or with { Children = new([.. or.Children.Select(Expand)]) },
        BoostNode boost => boost with { Child = Expand(boost.Child) },
        _ => node,
    };

    private static QueryNode Conjunction(List<QueryNode> nodes, AndNode and) => nodes is [var only] ? only : and with { Children = new(nodes) };

    private List<QueryNode> InRow(ValueList<QueryNode> nodes)
    {
        var expanded = new List<QueryNode>(nodes.Count);
        for (var i = 0; i < nodes.Count;)
        {
            if (TermsOf(nodes[i]) is null)
            {
                expanded.Add(Expand(nodes[i++]));
                continue;
            }

            var (length, others) = LongestAt(nodes, i);
            expanded.Add(others.Count == 0 ? nodes[i] : With(AndNode.Of([.. nodes.Skip(i).Take(length)]), ScopeOf(nodes[i]), others));
            i += length;
        }

        return expanded;
    }

    private (int Length, IReadOnlyList<string> Others) LongestAt(ValueList<QueryNode> nodes, int start)
    {
        var stems = new List<string>();
        (int Length, IReadOnlyList<string> Others) longest = (1, []);
        for (var i = start; i < nodes.Count && stems.Count < table.MaxWords; i++)
        {
            if (TermsOf(nodes[i]) is not { } terms || ScopeOf(nodes[i]) != ScopeOf(nodes[start]))
            {
                break;
            }

            stems.AddRange(terms.Select(term => term.Stem));
            if (table.OthersOf(stems) is { Count: > 0 } others)
            {
                longest = (i - start + 1, others);
            }
        }

        return longest;
    }

    private SynonymNode With(QueryNode original, TextScope scope, IReadOnlyList<string> others)
    {
        _synonyms += others.Count;
        return _synonyms > limits.MaxSynonyms
            ? throw new QueryTooExpensiveException(
                nameof(QueryLimits.MaxSynonyms), limits.MaxSynonyms, $"The query's words have more than the {limits.MaxSynonyms} synonyms allowed.")
            : new SynonymNode(original, new([.. others.Select(other => Node(other, scope, original))])) { Span = original.Span };
    }

    private static QueryNode Node(string text, TextScope scope, QueryNode original) => QueryTerm.Of(text) switch
    {
        [var term] => new WordNode(text, scope, term) { Span = original.Span },
        var terms => new PhraseNode(text, scope, new(terms)) { Span = original.Span, IsQuoted = true },
    };

    private static IReadOnlyList<QueryTerm>? TermsOf(QueryNode node) => node switch
    {
        WordNode word => [word.Term],
        PhraseNode { IsQuoted: false } phrase => phrase.Terms,
        _ => null,
    };

    private static TextScope ScopeOf(QueryNode node) => node is WordNode word ? word.Scope : ((PhraseNode)node).Scope;
}
