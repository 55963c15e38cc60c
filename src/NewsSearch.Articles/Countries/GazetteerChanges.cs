using System.Globalization;

namespace NewsSearch.Articles.Countries;

/// <summary>A line of an administrator's changes that cannot be read.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Description">What is wrong with it.</param>
public sealed record GazetteerProblem(int Line, string Description);

/// <summary>What an administrator adds to the gazetteer, forbids or weighs, written as text. Immutable; any thread may use it.</summary>
/// <remarks>
/// A line is one of these; empty lines and those that begin with # are comments:
/// <code>
/// add Silicon Fen = GB city          a name, its country (FR; CD|CG: one of both; KP+KR: both), its kind and, separated by commas, its rules
/// forbid Jordan                      the words name no country
/// weigh Kremlin = 0.3                what the words weigh, 0 to 10; others of their kind weigh 1
/// map SU                             the former country is read as its successors in articles published after its end
/// </code>
/// Kinds and rules are those of tools/gazetteer/README.md. A later line replaces an earlier one of the same words.
/// </remarks>
public sealed class GazetteerChanges
{
    private const double GreatestWeight = 10;
    private const int LongestSurface = 200;

    private readonly Dictionary<string, string[]> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _mapped = new(StringComparer.Ordinal);

    private GazetteerChanges()
    {
    }

    /// <summary>No changes.</summary>
    public static GazetteerChanges None { get; } = new();

    /// <summary>Reads changes.</summary>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="problems">The lines that cannot be read; they change nothing. Empty if all is well.</param>
    public static GazetteerChanges Read(IEnumerable<string> lines, out IReadOnlyList<GazetteerProblem> problems)
    {
        var changes = new GazetteerChanges();
        var found = new List<GazetteerProblem>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var text = line.Trim().TrimStart('\uFEFF');
            if (text.Length > 0 && text[0] != '#' && changes.Add(text) is { } problem)
            {
                found.Add(new GazetteerProblem(number, problem));
            }
        }

        problems = found;
        return changes;
    }

    /// <summary>The tables with the changes.</summary>
    internal GazetteerTables ApplyTo(GazetteerTables tables) => tables with
    {
        Surfaces = [.. tables.Surfaces.Where(row => !_rows.ContainsKey(SurfaceKey.Of(row[0]))), .. _rows.Values],
        Weights = [.. tables.Weights, .. _weights.OrderBy(pair => pair.Key, StringComparer.Ordinal)],
        Mapped = [.. tables.Mapped.Union(_mapped, StringComparer.Ordinal)],
    };

    private string? Add(string line)
    {
        var parts = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
        {
            return "Behind the verb nothing follows.";
        }

        var (surface, value) = parts[1].LastIndexOf('=') is >= 0 and var sign ? (parts[1][..sign].Trim(), parts[1][(sign + 1)..].Trim()) : (parts[1], null);
        if (surface.Length > LongestSurface || SurfaceKey.Of(surface).Length == 0)
        {
            return $"'{surface}' has no words, or more than {LongestSurface} characters.";
        }

        return (parts[0], value) switch
        {
            ("add", not null) => AddRow(surface, value),
            ("forbid", null) => Set([surface, "-", "excluded", ""]),
            ("weigh", not null) => AddWeight(surface, value),
            ("map", null) => AddMapped(surface),
            ("add" or "weigh", _) => $"'{parts[0]} {surface}' needs an equals sign and what follows it.",
            ("forbid" or "map", _) => $"'{parts[0]}' takes no equals sign.",
            _ => $"'{parts[0]}' is none of add, forbid, weigh, map.",
        };
    }

    private string? AddRow(string surface, string value)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 3)
        {
            return $"'{value}' is not a country, a kind and perhaps rules.";
        }

        return Set([surface, words[0], words[1], words.Length > 2 ? words[2] : ""]);
    }

    private string? AddWeight(string surface, string value)
    {
        if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight > GreatestWeight)
        {
            return $"'{value}' is no number from 0 to {GreatestWeight}.";
        }

        var problem = ProblemOf([surface, "-", "excluded", ""]);
        if (problem is null)
        {
            _weights[surface] = weight;
        }

        return problem;
    }

    private string? AddMapped(string code)
    {
        if (!FormerCountry.All.ContainsKey(code))
        {
            return $"'{code}' is no former country; known are {string.Join(", ", FormerCountry.All.Keys.Order(StringComparer.Ordinal))}.";
        }

        _mapped.Add(code);
        return null;
    }

    private string? Set(string[] row)
    {
        var problem = ProblemOf(row);
        if (problem is null)
        {
            _rows[SurfaceKey.Of(row[0])] = row;
        }

        return problem;
    }

    private static string? ProblemOf(string[] row)
    {
        try
        {
            _ = new Gazetteer([row], []);
            return null;
        }
        catch (InvalidDataException exception)
        {
            return exception.Message;
        }
    }
}
