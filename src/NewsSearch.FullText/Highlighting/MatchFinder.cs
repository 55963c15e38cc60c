using System.Runtime.InteropServices;
using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Highlighting;

/// <summary>Finds the matches of a query's clauses in one field of an article, in one pass over its tokens.</summary>
/// <remarks>For one thread. Its time is proportional to the length of the text, whatever the number of clauses.</remarks>
internal sealed class MatchFinder
{
    private const int TokensBetweenChecks = 4096;

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _prefixes = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _prefixesBySpan;
    private readonly int[] _prefixLengths;
    private readonly WordPatternMatcher _patterns = new();
    private readonly ProximityMatcher _proximity = new();
    private readonly Dictionary<int, List<int>> _same = [];
    private readonly PhraseMatcher? _phrases;
    private readonly StemBeginnings _beginnings = new();

    /// <summary>Prepares to find the clauses of a query whose scope includes the field.</summary>
    public MatchFinder(HighlightClause[] clauses, Func<TextScope, bool> isInScope)
    {
        var phrases = new List<(PhraseNode Phrase, int Clause)>();
        for (var i = 0; i < clauses.Length; i++)
        {
            if (isInScope(clauses[i].Scope))
            {
                Add(clauses[i].Node, i, phrases);
            }
        }

        _prefixesBySpan = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixLengths = [.. _prefixes.Keys.Select(prefix => prefix.Length).Distinct().Order()];
        _phrases = phrases.Count > 0 ? new PhraseMatcher(phrases) : null;
        foreach (var stem in _words.Keys.Concat(_proximity.Stems).Concat(_phrases?.Stems ?? []))
        {
            _beginnings.Add(stem);
        }
    }

    /// <summary>The clauses that match wherever a clause does, itself first: several words may have one stem.</summary>
    public IEnumerable<int> SameAs(int clause) => _same.TryGetValue(clause, out var others) ? others : [clause];

    private bool IsEmpty => _words.Count == 0 && _prefixes.Count == 0 && _phrases is null && _patterns.IsEmpty && _proximity.IsEmpty;

    /// <summary>Puts the matches in a text into a list, by where they begin. They may overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">The list, which is cleared first. Each match is made of whole characters as a reader sees them.</param>
    /// <param name="cancellationToken">Looked at every few thousand tokens.</param>
    public void Find(string text, List<TextMatch> matches, CancellationToken cancellationToken)
    {
        matches.Clear();
        if (IsEmpty || text.Length == 0)
        {
            return;
        }

        // Where nothing but stems is looked for, most tokens need not even be given their exact form.
        var hasOnlyStems = _prefixes.Count == 0 && _patterns.IsEmpty && _proximity.IsEmpty;
        using var tokens = ArticleAnalysis.Tokenize(text, hasOnlyStems ? _beginnings : null, cancellationToken);
        _phrases?.Reset();
        _proximity.Reset();
        var (hasPatterns, hasProximity) = (!_patterns.IsEmpty, !_proximity.IsEmpty);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i % TokensBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var stem = _beginnings.MayBegin(tokens.Exact(i)) ? tokens.Stem(i) : null;
            if (stem is not null && _words.TryGetValue(stem, out var clause))
            {
                matches.Add(new TextMatch(tokens.StartOffset(i), tokens.EndOffset(i), clause));
            }

            FindPrefixes(tokens, i, matches);
            if (hasPatterns)
            {
                foreach (var pattern in _patterns.ClausesOf(tokens.Exact(i)))
                {
                    matches.Add(new TextMatch(tokens.StartOffset(i), tokens.EndOffset(i), pattern));
                }
            }

            _phrases?.Read(tokens, i, stem, matches);
            if (hasProximity && stem is not null)
            {
                _proximity.Read(i, stem);
            }
        }

        _proximity.Finish(tokens, matches, cancellationToken);
        foreach (ref var match in CollectionsMarshal.AsSpan(matches))
        {
            var (start, end) = CutPoints.WholeCharacters(text, match.Start, match.End);
            match = match with { Start = start, End = end };
        }

        if (_phrases is not null || !_proximity.IsEmpty)
        {
            CollectionsMarshal.AsSpan(matches).Sort((left, right) => left.Start.CompareTo(right.Start));
        }
    }

    private void Add(QueryNode node, int clause, List<(PhraseNode Phrase, int Clause)> phrases)
    {
        switch (node)
        {
            case WordNode word:
                AddOnce(_words, word.Term.Stem, clause);
                break;
            case PhraseNode { Terms: [var term] }:
                AddOnce(_words, term.Stem, clause);
                break;
            case PrefixNode prefix:
                AddOnce(_prefixes, prefix.Prefix, clause);
                break;
            case WildcardNode wildcard:
                _patterns.Add(wildcard, clause);
                break;
            case FuzzyNode fuzzy:
                _patterns.Add(fuzzy, clause);
                break;
            case NearNode near:
                _proximity.Add(near, clause);
                break;
            case PhraseNode { Slop: > 0 } phrase:
                _proximity.Add(phrase, clause);
                break;
            case PhraseNode phrase:
                phrases.Add((phrase, clause));
                break;
        }
    }

    private void AddOnce(Dictionary<string, int> clauses, string key, int clause)
    {
        if (clauses.TryAdd(key, clause))
        {
            return;
        }

        var first = clauses[key];
        if (!_same.TryGetValue(first, out var same))
        {
            _same.Add(first, same = [first]);
        }

        same.Add(clause);
    }

    private void FindPrefixes(TokenList tokens, int token, List<TextMatch> matches)
    {
        if (_prefixLengths.Length == 0)
        {
            return;
        }

        var exact = tokens.Exact(token);
        foreach (var length in _prefixLengths)
        {
            if (length > exact.Length)
            {
                return;
            }

            if (_prefixesBySpan.TryGetValue(exact[..length], out var clause))
            {
                matches.Add(new TextMatch(tokens.StartOffset(token), tokens.EndOffset(token), clause));
            }
        }
    }
}
