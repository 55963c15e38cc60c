using System.Text.RegularExpressions;

namespace NewsSearch.Repository.Tests.Documents;

/// <summary>
/// Code in Markdown that stands in a source file too. The line before the block says where:
/// <c>&lt;!-- snippet: tests/X/Tour.cs#search --&gt;</c>. In the source, the part lies between the comments
/// <c>// snippet: search</c> and <c>// end of snippet</c>; without a name, it is the whole file.
/// </summary>
internal static partial class Snippets
{
    /// <summary>Finds the marked blocks that differ from what they name.</summary>
    /// <param name="document">The Markdown file.</param>
    /// <param name="read">Gives the lines of a source file; null if there is none.</param>
    public static IEnumerable<string> Differences(MarkdownFile document, Func<string, IReadOnlyList<string>?> read)
    {
        foreach (var block in document.Blocks)
        {
            if (Mark().Match(block.Before) is not { Success: true } mark)
            {
                continue;
            }

            var (path, name) = (mark.Groups["path"].Value, mark.Groups["name"].Value);
            var source = read(path) is { } lines ? Part(lines, name) : null;
            if (source is null)
            {
                yield return $"{document.File.At(block.Line)}: there is no snippet '{name}' in {path}";
            }
            else if (!Unindent(source).SequenceEqual(Unindent(block.Code), StringComparer.Ordinal))
            {
                yield return $"{document.File.At(block.Line)}: the code differs from {path}#{name}:\n{string.Join('\n', Unindent(source))}";
            }
        }
    }

    private static List<string>? Part(IReadOnlyList<string> lines, string name)
    {
        if (name.Length == 0)
        {
            return [.. lines];
        }

        var start = lines.ToList().FindIndex(line => line.Trim().TrimStart('/', '#', ' ') == $"snippet: {name}");
        var part = lines.Skip(start + 1).TakeWhile(line => line.Trim().TrimStart('/', '#', ' ') != "end of snippet").ToList();
        return start < 0 || start + part.Count + 1 >= lines.Count ? null : part;
    }

    private static IEnumerable<string> Unindent(IReadOnlyList<string> lines)
    {
        var margin = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return lines.Select(line => line.Length >= margin ? line[margin..].TrimEnd() : "")
            .SkipWhile(line => line.Length == 0).Reverse().SkipWhile(line => line.Length == 0).Reverse();
    }

    [GeneratedRegex(@"^<!--\s*snippet:\s*(?<path>[^\s#]+)(#(?<name>[\w-]+))?\s*-->$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
