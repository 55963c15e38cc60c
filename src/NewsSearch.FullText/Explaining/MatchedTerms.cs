using NewsSearch.FullText.Highlighting;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Explaining;

/// <summary>How a clause matches in a field.</summary>
/// <param name="Times">How often.</param>
/// <param name="Terms">The indexed terms, each once, in the order of the text.</param>
/// <param name="IsExact">Whether one of the matches is what was asked for and not only a form of it.</param>
internal readonly record struct TermMatches(int Times, IReadOnlyList<string> Terms, bool IsExact);

/// <summary>Finds again in the text of an article which terms match a clause.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class MatchedTerms(string title, string body, CancellationToken cancellationToken)
{
    /// <summary>The number of terms that are told of a clause in a field.</summary>
    private const int MaxTerms = 10;

    private readonly List<TextMatch> _matches = [];

    /// <summary>The terms that match a clause in a field.</summary>
    public TermMatches Of(QueryNode clause, string field)
    {
        var text = field == FieldNames.Title ? title : body;
        var finder = new MatchFinder(HighlightClauses.All(clause), scope => field == FieldNames.Title ? scope.IncludesTitle() : scope.IncludesBody());
        finder.Find(text, _matches, cancellationToken);
        var terms = new List<string>();
        var isExact = false;
        foreach (var piece in _matches.Select(match => text[match.Start..match.End]).Distinct(StringComparer.Ordinal))
        {
            var (term, kind) = MatchTerms.Of(clause, piece);
            isExact |= kind != MatchKind.Stem;
            if (terms.Count < MaxTerms && !terms.Contains(term))
            {
                terms.Add(term);
            }
        }

        return new TermMatches(_matches.Count, terms, isExact);
    }
}
