using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using NewsSearch.Service;

namespace NewsSearch.Repository.Tests.Documents;

/// <summary>docs/operations.md names every setting with its default.</summary>
public sealed partial class SettingsTests
{
    // Defaults that depend on the machine or are better said in words.
    private static readonly Dictionary<string, string> InWords = new(StringComparer.Ordinal)
    {
        ["MaxConcurrentSearches"] = "4 per core",
        ["Port"] = "50051",
        ["AllowedOrigins"] = "loopback pages",
    };

    [Fact]
    public void Every_setting_stands_in_the_table_with_its_default()
    {
        var documented = RepositoryFiles.All.Single(file => file.Path == "docs/operations.md").Lines
            .Select(line => Row().Match(line)).Where(row => row.Success).SelectMany(Settings).ToList();
        documented.ShouldBe(Settings(new ServiceOptions(), ""), ignoreOrder: true);
    }

    [Theory]
    [InlineData(1_024, "1,024")]
    [InlineData(65_536, "65,536")]
    [InlineData(8 * 1024 * 1024, "8 MiB")]
    public void Numbers_are_written_for_people(int number, string text) => Write(number).ShouldBe(text);

    private static IEnumerable<string> Settings(Match row)
    {
        var names = row.Groups["names"].Value.Split(", ").Select(name => name.Trim('`')).ToList();
        var defaults = row.Groups["defaults"].Value.Trim().Split(", ");
        var group = names[0].Contains(':', StringComparison.Ordinal) ? names[0][..(names[0].IndexOf(':', StringComparison.Ordinal) + 1)] : "";
        return names.Select((name, index) => (name.Contains(':', StringComparison.Ordinal) ? name : group + name) + " = " + defaults[Math.Min(index, defaults.Length - 1)].Trim('`'));
    }

    private static IEnumerable<string> Settings(object options, string group) => options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(property => property.GetValue(options) switch
        {
            { } nested when property.PropertyType.Assembly.GetName().Name!.StartsWith("NewsSearch", StringComparison.Ordinal) => Settings(nested, $"{property.Name}:"),
            var value => [$"{group}{property.Name} = {(InWords.TryGetValue(property.Name, out var words) ? words : Write(value))}"],
        });

    private static string Write(object? value) => value switch
    {
        null => "–",
        bool flag => flag ? "true" : "false",
        int number when number >= 1 << 20 && number % (1 << 20) == 0 => $"{number >> 20} MiB",
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        TimeSpan time when time < TimeSpan.FromSeconds(1) => $"{time.TotalMilliseconds:0} ms",
        TimeSpan time => $"{time.TotalSeconds:0} s",
        _ => value.ToString()!,
    };

    [GeneratedRegex(@"^\| (?<names>`[A-Z][\w:]+`(, `[A-Z][\w:]+`)*) \| (?<defaults>[^|]+) \| ", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
