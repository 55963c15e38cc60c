using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Highlighting;

/// <summary>Finds the tokens that take part in a match of a phrase with slop.</summary>
internal static class SlopWindows
{
    /// <summary>The tokens; some of them more than once.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="tokensOf">The tokens with the stem of a term, in the order of the text.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="cancellationToken">Looked at for each token.</param>
    /// <remarks>
    /// Each token gets the position that the phrase would begin at, were the token in its place. A match is one token for each term
    /// within a window of these that is as wide as the slop; all tokens in a window with every term take part in one.
    /// </remarks>
    public static IEnumerable<int> Tokens(PhraseNode phrase, Func<QueryTerm, List<int>> tokensOf, TokenList tokens, CancellationToken cancellationToken)
    {
        var places = new List<(int Begin, int Token, int Term)>();
        for (var term = 0; term < phrase.Terms.Count; term++)
        {
            places.AddRange(tokensOf(phrase.Terms[term]).Select(token => (tokens.Position(token) - phrase.Terms[term].Position, token, term)));
        }

        places.Sort();
        var counts = new int[phrase.Terms.Count];
        var (missing, first, given) = (counts.Length, 0, 0);
        for (var i = 0; i < places.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            missing -= counts[places[i].Term]++ == 0 ? 1 : 0;
            for (; places[i].Begin - places[first].Begin > phrase.Slop; first++)
            {
                missing += --counts[places[first].Term] == 0 ? 1 : 0;
            }

            if (missing == 0)
            {
                for (given = Math.Max(given, first); given <= i; given++)
                {
                    yield return places[given].Token;
                }
            }
        }
    }
}
