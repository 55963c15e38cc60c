using System.Text;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Highlighting;

/// <summary>Finds the words that fit wildcards and fuzzy words. It remembers what became of a word, as few words make up most of a text.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class WordPatternMatcher
{
    private const int MaxRemembered = 20_000;

    private static readonly int[] None = [];

    private readonly List<(WildcardNode Node, int Clause)> _wildcards = [];
    private readonly List<(Rune[] Letters, int Distance, int Clause)> _fuzzy = [];
    private readonly Dictionary<string, int[]> _remembered = [];
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _rememberedBySpan;

    public WordPatternMatcher() => _rememberedBySpan = _remembered.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether nothing is looked for.</summary>
    public bool IsEmpty => _wildcards.Count == 0 && _fuzzy.Count == 0;

    /// <summary>Adds a wildcard clause.</summary>
    public void Add(WildcardNode node, int clause) => _wildcards.Add((node, clause));

    /// <summary>Adds a fuzzy clause.</summary>
    public void Add(FuzzyNode node, int clause) => _fuzzy.Add((EditDistance.Letters(node.Term.Exact), node.Distance, clause));

    /// <summary>The clauses that an exact form fits.</summary>
    public ReadOnlySpan<int> ClausesOf(ReadOnlySpan<char> exact)
    {
        if (IsEmpty)
        {
            return None;
        }

        if (_rememberedBySpan.TryGetValue(exact, out var clauses))
        {
            return clauses;
        }

        if (_remembered.Count == MaxRemembered)
        {
            _remembered.Clear();
        }

        clauses = Match(exact);
        _remembered.Add(exact.ToString(), clauses);
        return clauses;
    }

    private int[] Match(ReadOnlySpan<char> exact)
    {
        List<int>? clauses = null;
        foreach (var (node, clause) in _wildcards)
        {
            if (WordGlob.Matches(node.Glob, exact))
            {
                (clauses ??= []).Add(clause);
            }
        }

        foreach (var (letters, distance, clause) in _fuzzy)
        {
            if (EditDistance.Between(letters, exact, distance) <= distance)
            {
                (clauses ??= []).Add(clause);
            }
        }

        return clauses?.ToArray() ?? None;
    }
}
