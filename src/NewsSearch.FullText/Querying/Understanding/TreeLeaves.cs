using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Understanding;

/// <summary>The words, phrases, patterns and conditions of a tree, by where they stand in the query.</summary>
internal sealed class TreeLeaves
{
    private readonly Dictionary<ColumnSpan, QueryNode> _leaves = [];
    private readonly HashSet<ColumnSpan> _negated = [];
    private readonly Dictionary<int, List<string>> _synonyms = [];

    /// <summary>Gathers the leaves of a tree.</summary>
    public TreeLeaves(QueryNode root) => Gather(root, isNegated: false);

    /// <summary>The leaves with two sides, which have no clause of their own.</summary>
    public List<NearNode> Nears { get; } = [];

    /// <summary>The leaf at a place; null if what stood there is not in the tree, or only as a side of NEAR.</summary>
    public QueryNode? Find(ColumnSpan span) => _leaves.GetValueOrDefault(span);

    /// <summary>Whether what is at a place is not wanted.</summary>
    public bool IsNegated(ColumnSpan span) => _negated.Contains(span);

    /// <summary>The synonyms of what begins at a place.</summary>
    public IReadOnlyList<string> SynonymsOf(ColumnSpan span) => _synonyms.GetValueOrDefault(span.Start) ?? [];

    private void Gather(QueryNode node, bool isNegated)
    {
        switch (node)
        {
            case AndNode and:
                GatherAll(and.Children, isNegated);
                break;
            case OrNode or:
                GatherAll(or.Children, isNegated);
                break;
            case NotNode not:
                Gather(not.Child, !isNegated);
                break;
            case BoostNode boost:
                Gather(boost.Child, isNegated);
                break;
            case SynonymNode synonyms:
                Gather(synonyms.Original, isNegated);
                _synonyms[synonyms.Original.Span.Start] = [.. synonyms.Alternatives.Select(TextOf)];
                break;
            case NearNode near:
                Nears.Add(near);
                Add(near, isNegated);
                break;
            default:
                Add(node, isNegated);
                break;
        }
    }

    private void GatherAll(IEnumerable<QueryNode> nodes, bool isNegated)
    {
        foreach (var node in nodes)
        {
            Gather(node, isNegated);
        }
    }

    private void Add(QueryNode leaf, bool isNegated)
    {
        _leaves.TryAdd(leaf.Span, leaf);
        if (isNegated)
        {
            _negated.Add(leaf.Span);
        }
    }

    private static string TextOf(QueryNode node) => node switch
    {
        WordNode word => word.Text,
        PhraseNode phrase => phrase.Text,
        _ => node.ToString(),
    };
}
