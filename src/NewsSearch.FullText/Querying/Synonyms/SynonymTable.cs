using System.Runtime.CompilerServices;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Synonyms;

/// <summary>A synonym set, by the stems of what its rules begin with.</summary>
/// <remarks>Immutable; any thread. Made once for a set.</remarks>
internal sealed class SynonymTable
{
    private static readonly ConditionalWeakTable<SynonymSet, SynonymTable> Tables = [];

    private readonly Dictionary<string, List<string>> _others = new(StringComparer.Ordinal);

    private SynonymTable(SynonymSet set)
    {
        foreach (var rule in set.Parsed)
        {
            foreach (var from in rule.From)
            {
                var terms = QueryTerm.Of(from);
                if (terms.Count == 0)
                {
                    continue;
                }

                MaxWords = Math.Max(MaxWords, terms.Count);
                var key = KeyOf(terms.Select(term => term.Stem));
                if (!_others.TryGetValue(key, out var others))
                {
                    _others.Add(key, others = []);
                }

                others.AddRange(rule.To.Where(to => KeyOf(QueryTerm.Of(to).Select(term => term.Stem)) is { Length: > 0 } other && other != key && !others.Contains(to)));
            }
        }
    }

    /// <summary>The number of words of the longest phrase that has synonyms; 0 if none has.</summary>
    public int MaxWords { get; }

    /// <summary>The table of a set.</summary>
    public static SynonymTable Of(SynonymSet set) => Tables.GetValue(set, static made => new SynonymTable(made));

    /// <summary>The words and phrases that stand for the words with some stems; none if there are none.</summary>
    public IReadOnlyList<string> OthersOf(IEnumerable<string> stems) => _others.GetValueOrDefault(KeyOf(stems)) ?? [];

    // No token has a blank in it.
    private static string KeyOf(IEnumerable<string> stems) => string.Join(' ', stems);
}
