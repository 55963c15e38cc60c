using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying;

/// <summary>What the translation of a query needs besides the query.</summary>
/// <param name="Reader">The snapshot's reader, whose words prefixes stand for.</param>
/// <param name="Limits">The limits on queries.</param>
/// <param name="CancellationToken">Ends the counting of the words that a prefix stands for.</param>
internal sealed record TranslationContext(IndexReader Reader, QueryLimits Limits, CancellationToken CancellationToken)
{
    private readonly Dictionary<ColumnSpan, SortedSet<string>> _words = [];
    private int _patterns;

    /// <summary>What the parts of a score weigh. Default <see cref="RankingProfiles.Relevance"/>.</summary>
    public RankingProfile Ranking { get; init; } = RankingProfiles.Relevance;

    /// <summary>Whether the scores will be used. Where they are not, the query leaves out all that only raises them. Default true.</summary>
    public bool IsScored { get; init; } = true;

    /// <summary>Where the node is noted that each query is made of, for explanations; null for nowhere. Queries are told apart by reference.</summary>
    public Dictionary<Lucene.Net.Search.Query, Tree.QueryNode>? Origins { get; init; }

    /// <summary>Notes a word that a pattern stands for; of many, the first ones are enough.</summary>
    public void NoteWord(QueryNode pattern, BytesRef word)
    {
        if (!_words.TryGetValue(pattern.Span, out var words))
        {
            _words.Add(pattern.Span, words = new SortedSet<string>(StringComparer.Ordinal));
        }

        if (words.Count < QueryPart.MaxTerms)
        {
            words.Add(word.Utf8ToString());
        }
    }

    /// <summary>The first of the words that a pattern stands for; none before its translation.</summary>
    public IEnumerable<string> WordsOf(QueryNode pattern) => _words.TryGetValue(pattern.Span, out var words) ? words : [];

    /// <summary>Counts a wildcard or fuzzy word, for each of which many words are looked at.</summary>
    /// <exception cref="QueryTooExpensiveException">There are too many.</exception>
    public void CountPattern(QueryNode node)
    {
        if (++_patterns > Limits.MaxPatterns)
        {
            throw new QueryTooExpensiveException(
                nameof(QueryLimits.MaxPatterns),
                Limits.MaxPatterns,
                $"The query has more than the {Limits.MaxPatterns} wildcard and fuzzy words allowed; one too many is {node} at column {node.Span.Start}.");
        }
    }
}
