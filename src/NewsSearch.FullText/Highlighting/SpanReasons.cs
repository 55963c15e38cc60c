using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Highlighting;

/// <summary>Tells why a piece of a text is marked.</summary>
/// <remarks>For one thread. Only the matches inside the pieces that are shown are looked at.</remarks>
/// <param name="clauses">The clauses.</param>
/// <param name="partOf">The number of a clause among the parts of the query; null if it has none.</param>
internal sealed class SpanReasons(HighlightClause[] clauses, Func<QueryNode, int?> partOf)
{
    private readonly int[] _parts = [.. clauses.Select(clause => partOf(clause.Node) ?? -1)];

    /// <summary>The reasons of a piece, the greatest share first, then in the order of the query; each clause with each term once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">All matches in it by where they begin.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="finder">Has found the matches.</param>
    /// <param name="shareOf">The share of the score that a clause has in this field.</param>
    public IReadOnlyList<SpanReason> Of(string text, List<TextMatch> matches, int start, int end, MatchFinder finder, Func<QueryNode, float> shareOf)
    {
        var reasons = new HashSet<SpanReason>();
        for (var i = FirstBehind(matches, start); i < matches.Count && matches[i].Start < end; i++)
        {
            var match = text[matches[i].Start..matches[i].End];
            foreach (var clause in finder.SameAs(matches[i].Clause))
            {
                var node = clauses[clause].Node;
                var (term, kind) = MatchTerms.Of(node, match);
                reasons.Add(new SpanReason(_parts[clause], term, clauses[clause].Origin ?? kind, shareOf(node)));
            }
        }

        return [.. reasons.OrderByDescending(reason => reason.ScoreShare).ThenBy(reason => reason.QueryPart).ThenBy(reason => reason.Term, StringComparer.Ordinal)];
    }

    /// <summary>The index of the first match of the piece: a piece begins where its first match does, or is cut and begins inside it.</summary>
    private static int FirstBehind(List<TextMatch> matches, int start)
    {
        var (low, high) = (0, matches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = matches[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        // What begins before the piece and reaches into it belongs to it: only where a passage begins inside a match.
        while (low > 0 && matches[low - 1].End > start)
        {
            low--;
        }

        return low;
    }
}
