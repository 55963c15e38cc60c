using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.Articles.Countries;

/// <summary>The rows that a gazetteer is made of. Gazetteer/README.md tells the columns.</summary>
internal sealed record GazetteerTables
{
    /// <summary>The tables that ship with the product.</summary>
    public static GazetteerTables Embedded { get; } = new()
    {
        Surfaces = [.. EmbeddedTable.Read("surfaces.tsv")],
        Languages = [.. EmbeddedTable.Read("languages.tsv")],
        Towns = [.. EmbeddedTable.Read("towns.tsv")],
        Cues = [.. EmbeddedTable.Read("person-cues.tsv"), .. EmbeddedTable.Read("given-names.tsv")],
    };

    /// <summary>Surface, codes, kind, rules: no surface may stand in it twice.</summary>
    public required IReadOnlyList<string[]> Surfaces { get; init; }

    /// <summary>Surface, code, kind, in languages other than English. What stands in <see cref="Surfaces"/> is left out.</summary>
    public IReadOnlyList<string[]> Languages { get; init; } = [];

    /// <summary>Name, countries with their people, marks.</summary>
    public IReadOnlyList<string[]> Towns { get; init; } = [];

    /// <summary>Words and the cue that they give.</summary>
    public required IReadOnlyList<string[]> Cues { get; init; }

    /// <summary>What some entries weigh beside others of their kind.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Weights { get; init; } = [];

    /// <summary>The former countries that are read as their successors once they have ended.</summary>
    public IReadOnlyList<string> Mapped { get; init; } = [];

    /// <summary>Twelve hexadecimal digits that depend on all rows.</summary>
    public string Version => VersionOf(
        [Surfaces, Languages, Towns, Cues, [.. Weights.Select(weight => new[] { weight.Key, weight.Value.ToString(CultureInfo.InvariantCulture) })], [[.. Mapped]]]);

    private static string VersionOf(IEnumerable<IReadOnlyList<string[]>> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables)
        {
            foreach (var row in table)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\t', row) + '\n'));
            }

            hash.AppendData("\0"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
