namespace NewsSearch.Repository.Tests;

/// <summary>
/// The part of .gitignore's language that this repository uses: "name/", "*.ending", "name", "folder/*" and "!path".
/// </summary>
/// <param name="lines">The lines of the file.</param>
internal sealed class IgnoreRules(IEnumerable<string> lines)
{
    private readonly string[] _rules = [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>Whether a path from the root is ignored: the last rule that fits decides.</summary>
    public bool Match(string path, bool isFolder) =>
        _rules.LastOrDefault(rule => Fits(rule.TrimStart('!'), path, isFolder)) is { } last && last[0] != '!';

    private static bool Fits(string rule, string path, bool isFolder)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (rule.EndsWith('/'))
        {
            return isFolder && (name == rule[..^1] || path == rule[..^1]);
        }

        if (rule.StartsWith("*.", StringComparison.Ordinal))
        {
            return !isFolder && name.EndsWith(rule[1..], StringComparison.Ordinal);
        }

        return rule.EndsWith("/*", StringComparison.Ordinal)
            ? path.Length > rule.Length - 1 && path.StartsWith(rule[..^1], StringComparison.Ordinal)
            : name == rule || path == rule.TrimStart('/');
    }
}
