using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Querying.Matching;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Highlighting;

/// <summary>
/// Finds the words of a text that take part in a match of NEAR or of a phrase with slop. While the tokens are read it only notes
/// where the words of the clauses stand; at the end of the text it joins them.
/// </summary>
/// <remarks>For one thread.</remarks>
internal sealed class ProximityMatcher
{
    private readonly Dictionary<string, List<int>> _tokensOfStem = [];
    private readonly List<(PhraseNode Phrase, int Clause)> _phrases = [];
    private readonly List<(NearNode Near, int Clause)> _nears = [];
    private readonly SortedSet<(int First, int Last)> _found = [];

    /// <summary>Whether nothing is looked for.</summary>
    public bool IsEmpty => _tokensOfStem.Count == 0;

    /// <summary>The stems of all words that take part in a match.</summary>
    public IEnumerable<string> Stems => _tokensOfStem.Keys;

    /// <summary>Adds a phrase with slop, of two or more words.</summary>
    public void Add(PhraseNode phrase, int clause)
    {
        _phrases.Add((phrase, clause));
        Watch(phrase);
    }

    /// <summary>Adds a NEAR.</summary>
    public void Add(NearNode near, int clause)
    {
        _nears.Add((near, clause));
        foreach (var node in near.Left.Concat(near.Right))
        {
            Watch(node);
        }
    }

    /// <summary>Begins a new text.</summary>
    public void Reset()
    {
        foreach (var tokens in _tokensOfStem.Values)
        {
            tokens.Clear();
        }
    }

    /// <summary>Reads the next token.</summary>
    public void Read(int token, string stem)
    {
        if (_tokensOfStem.TryGetValue(stem, out var tokens))
        {
            tokens.Add(token);
        }
    }

    /// <summary>Adds the matches in the text that was read.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="matches">Gets the matches.</param>
    /// <param name="cancellationToken">Looked at before each step through the occurrences of a clause, and at each that takes part in a match.</param>
    public void Finish(TokenList tokens, List<TextMatch> matches, CancellationToken cancellationToken)
    {
        foreach (var (phrase, clause) in _phrases)
        {
            _found.Clear();
            foreach (var token in SlopWindows.Tokens(phrase, term => _tokensOfStem[term.Stem], tokens, cancellationToken))
            {
                _found.Add((token, token));
            }

            Mark(tokens, clause, matches);
        }

        foreach (var (near, clause) in _nears)
        {
            _found.Clear();
            var (left, right) = (Occurrences(near.Left, tokens, cancellationToken), Occurrences(near.Right, tokens, cancellationToken));
            Pair(left, right, near.Distance, cancellationToken);
            Pair(right, left, near.Distance, cancellationToken);
            Mark(tokens, clause, matches);
        }
    }

    private void Watch(QueryNode node)
    {
        var terms = node is WordNode word ? [word.Term] : ((PhraseNode)node).Terms.ToArray();
        foreach (var term in terms)
        {
            _tokensOfStem.TryAdd(term.Stem, []);
        }
    }

    /// <summary>Each occurrence on one side has its nearest neighbours on the other; both ways round, all that have any are found.</summary>
    private void Pair(List<Occurrence> left, List<Occurrence> right, int distance, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var tokens = new Dictionary<(int Start, int End), (int First, int Last)>();
        left.ForEach(occurrence => tokens[(occurrence.Start, occurrence.End)] = (occurrence.First, occurrence.Last));
        NearPairs.Find(
            left.ConvertAll(occurrence => (occurrence.Start, occurrence.End)),
            right.ConvertAll(occurrence => (occurrence.Start, occurrence.End)),
            distance,
            (one, _) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                _found.Add(tokens[one]);
            });
    }

    private List<Occurrence> Occurrences(ValueList<QueryNode> side, TokenList tokens, CancellationToken cancellationToken)
    {
        var found = new List<Occurrence>();
        foreach (var node in side)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is WordNode word)
            {
                found.AddRange(_tokensOfStem[word.Term.Stem].Select(token => new Occurrence(tokens.Position(token), tokens.Position(token) + 1, token, token)));
            }
            else
            {
                AddPhrase((PhraseNode)node, tokens, found);
            }
        }

        found.Sort((one, other) => (one.Start, one.End).CompareTo((other.Start, other.End)));
        return found;
    }

    private void AddPhrase(PhraseNode phrase, TokenList tokens, List<Occurrence> found)
    {
        var first = _tokensOfStem[phrase.Terms[0].Stem];
        var others = phrase.Terms.Skip(1).Select(term => (term.Position, Tokens: _tokensOfStem[term.Stem].ToDictionary(tokens.Position))).ToList();
        foreach (var token in first)
        {
            var start = tokens.Position(token);
            if (others.TrueForAll(other => other.Tokens.ContainsKey(start + other.Position)))
            {
                var last = others.Count == 0 ? token : others[^1].Tokens[start + others[^1].Position];
                found.Add(new Occurrence(start, start + phrase.Terms[^1].Position + 1, token, last));
            }
        }
    }

    private void Mark(TokenList tokens, int clause, List<TextMatch> matches)
    {
        foreach (var (first, last) in _found)
        {
            matches.Add(new TextMatch(tokens.StartOffset(first), tokens.EndOffset(last), clause));
        }
    }

    private readonly record struct Occurrence(int Start, int End, int First, int Last);
}
