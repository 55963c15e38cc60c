using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.FullText;

/// <summary>
/// The synonyms that searches use: rules such as "uk, united kingdom, britain" for words that stand for each other, and
/// "reds => liverpool" for a word that finds others too. Words are compared by their stems.
/// </summary>
/// <remarks>Immutable; any thread.</remarks>
public sealed class SynonymSet
{
    /// <summary>The number of rules in a set.</summary>
    public const int MaxRules = 10_000;

    /// <summary>The length of a rule, in UTF-16 code units.</summary>
    public const int MaxRuleLength = 1_000;

    /// <summary>The number of words and phrases in a rule.</summary>
    public const int MaxPhrases = 64;

    private const string Arrow = "=>";
    private const string BuiltInResource = "NewsSearch.FullText.Querying.Synonyms.synonyms.txt";
    private const int VersionBytes = 8;

    private static readonly Lazy<SynonymSet> LazyBuiltIn = new(ReadBuiltIn);

    private SynonymSet(IReadOnlyList<string> rules, IReadOnlyList<SynonymRule> parsed)
    {
        (Rules, Parsed) = (rules, parsed);
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rules)))[..VersionBytes]);
    }

    /// <summary>No synonyms.</summary>
    public static SynonymSet None { get; } = new([], []);

    /// <summary>The set that ships: other names of countries and of institutions in the news.</summary>
    public static SynonymSet BuiltIn => LazyBuiltIn.Value;

    /// <summary>The rules, each as a line.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>A hash of the rules: sets of the same rules have the same.</summary>
    public string Version { get; }

    /// <summary>The rules, taken apart.</summary>
    internal IReadOnlyList<SynonymRule> Parsed { get; }

    /// <summary>Reads rules.</summary>
    /// <param name="rules">The rules, each as a line. White space around them and inside does not count.</param>
    /// <exception cref="SynonymRulesException">Some rules are wrong, or there are too many.</exception>
    public static SynonymSet Parse(IReadOnlyList<string> rules)
    {
        if (rules.Count > MaxRules)
        {
            throw new SynonymRulesException([new SynonymProblem(MaxRules, $"There are {rules.Count} rules; at most {MaxRules} are allowed.")]);
        }

        var problems = new List<SynonymProblem>();
        var parsed = new List<SynonymRule>(rules.Count);
        for (var i = 0; i < rules.Count; i++)
        {
            if (ParseRule(rules[i], out var rule) is { } problem)
            {
                problems.Add(new SynonymProblem(i, problem));
            }
            else
            {
                parsed.Add(rule!);
            }
        }

        return problems.Count > 0 ? throw new SynonymRulesException(problems) : new SynonymSet([.. parsed.Select(rule => rule.ToString())], parsed);
    }

    /// <summary>Returns what is wrong with a rule; null if nothing is.</summary>
    private static string? ParseRule(string text, out SynonymRule? rule)
    {
        rule = null;
        if (text.Length > MaxRuleLength)
        {
            return $"The rule has {text.Length} characters; at most {MaxRuleLength} are allowed.";
        }

        var sides = text.Split(Arrow).Select(Phrases).ToArray();
        if (sides.Length > 2)
        {
            return $"The rule has more than one {Arrow}.";
        }

        var phrases = sides.SelectMany(side => side).ToList();
        if (phrases.Count > MaxPhrases)
        {
            return $"The rule has {phrases.Count} words and phrases; at most {MaxPhrases} are allowed.";
        }

        if (phrases.Find(phrase => !phrase.Any(char.IsLetterOrDigit)) is { } empty)
        {
            return empty.Length == 0 ? "Nothing stands between two commas, before them or behind them." : $"\"{empty}\" has no word.";
        }

        if (sides.Length == 1 && phrases.Count < 2)
        {
            return $"A word alone has no synonym; put others behind commas or behind {Arrow}.";
        }

        rule = new SynonymRule(sides[0], sides[^1], sides.Length == 2);
        return null;
    }

    private static List<string> Phrases(string side) =>
        [.. side.Split(',').Select(phrase => string.Join(' ', phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static SynonymSet ReadBuiltIn()
    {
        using var lines = new StreamReader(typeof(SynonymSet).Assembly.GetManifestResourceStream(BuiltInResource)!);
        return Parse([.. lines.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')]);
    }
}

/// <summary>A rule of a synonym set.</summary>
/// <param name="From">What is looked for.</param>
/// <param name="To">What is looked for too.</param>
/// <param name="IsOneWay">Whether the other side does not find the one.</param>
internal sealed record SynonymRule(IReadOnlyList<string> From, IReadOnlyList<string> To, bool IsOneWay)
{
    public override string ToString() => IsOneWay ? $"{string.Join(", ", From)} => {string.Join(", ", To)}" : string.Join(", ", From);
}

/// <summary>A wrong rule.</summary>
/// <param name="Rule">Its index, from 0.</param>
/// <param name="Problem">What is wrong, as a sentence.</param>
public sealed record SynonymProblem(int Rule, string Problem);

/// <summary>Rules for synonyms that cannot be read.</summary>
public sealed class SynonymRulesException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">The wrong rules: at least one.</param>
    public SynonymRulesException(IReadOnlyList<SynonymProblem> problems)
        : base($"Rule {problems[0].Rule + 1}: {problems[0].Problem}") => Problems = problems;

    /// <summary>The wrong rules.</summary>
    public IReadOnlyList<SynonymProblem> Problems { get; }
}
