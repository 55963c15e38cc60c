using System.Text.RegularExpressions;

namespace NewsSearch.Repository.Tests.Documents;

/// <summary>Finds what a .proto file declares without a comment above it.</summary>
internal static partial class ProtoComments
{
    /// <summary>Names the declarations without a comment.</summary>
    public static IEnumerable<string> Missing(RepositoryFile file)
    {
        var lines = file.Lines;
        for (var line = 0; line < lines.Length; line++)
        {
            var isDeclaration = Block().IsMatch(lines[line]) || Field().IsMatch(lines[line]);
            var previous = line == 0 ? "" : lines[line - 1].Trim();
            if (isDeclaration && !previous.StartsWith("//", StringComparison.Ordinal) && !previous.EndsWith("*/", StringComparison.Ordinal))
            {
                yield return $"{file.At(line)}: {lines[line].Trim()}";
            }
        }
    }

    [GeneratedRegex(@"^\s*(message|enum|service|rpc|oneof)\s+\w+", RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    // "repeated string countries = 10 [...", "map<string, int64> counts = 2;" and the values of enums, "RELEVANCE = 1;"
    [GeneratedRegex(@"^\s*((repeated|optional)\s+)?([\w.]+\s+|map<[^>]+>\s+)?\w+\s*=\s*\d+\s*[;\[]", RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}
