using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Highlighting;

/// <summary>Tells why a piece of a text is marked.</summary>
/// <remarks>For one thread. Only the matches inside the pieces that are shown are looked at.</remarks>
/// <param name="clauses">The clauses.</param>
/// <param name="partOf">The number of a clause among the parts of the query; null if it has none.</param>
internal sealed class SpanReasons(HighlightClause[] clauses, Func<QueryNode, int?> partOf)
{
    private readonly int[] _parts = [.. clauses.Select(clause => partOf(clause.Node) ?? -1)];
    private readonly KnownTerms[] _terms = [.. clauses.Select(clause => new KnownTerms(clause.Node))];

    /// <summary>The reasons of a piece, the greatest share first, then in the order of the query; each clause with each term once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">All matches in it by where they begin.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="finder">Has found the matches.</param>
    /// <param name="shareOf">The share of the score that a clause has in this field.</param>
    public IReadOnlyList<SpanReason> Of(string text, List<TextMatch> matches, int start, int end, MatchFinder finder, Func<QueryNode, float> shareOf)
    {
        var reasons = new List<SpanReason>();
        for (var i = FirstBehind(matches, start); i < matches.Count && matches[i].Start < end; i++)
        {
            var match = text.AsSpan(matches[i].Start, matches[i].End - matches[i].Start);
            foreach (var clause in finder.SameAs(matches[i].Clause))
            {
                var (term, kind) = _terms[clause].Of(match);
                var reason = new SpanReason(_parts[clause], term, clauses[clause].Origin ?? kind, shareOf(clauses[clause].Node));
                if (!reasons.Contains(reason))
                {
                    reasons.Add(reason);
                }
            }
        }

        return reasons.Count == 1
            ? reasons
            : [.. reasons.OrderByDescending(reason => reason.ScoreShare).ThenBy(reason => reason.QueryPart).ThenBy(reason => reason.Term, StringComparer.Ordinal)];
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

    /// <summary>The terms of the matches of a clause: the same few pieces of text match again and again.</summary>
    private sealed class KnownTerms
    {
        private const int Most = 1_000;

        private readonly QueryNode _clause;
        private readonly Dictionary<string, (string Term, MatchKind Kind)> _terms = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (string Term, MatchKind Kind)>.AlternateLookup<ReadOnlySpan<char>> _byPiece;

        public KnownTerms(QueryNode clause)
        {
            _clause = clause;
            _byPiece = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public (string Term, MatchKind Kind) Of(ReadOnlySpan<char> match)
        {
            if (_byPiece.TryGetValue(match, out var known))
            {
                return known;
            }

            var piece = match.ToString();
            var term = MatchTerms.Of(_clause, piece);
            if (_terms.Count < Most)
            {
                _terms.Add(piece, term);
            }

            return term;
        }
    }
}
