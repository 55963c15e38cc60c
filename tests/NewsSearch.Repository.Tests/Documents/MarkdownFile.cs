using System.Text.RegularExpressions;

namespace NewsSearch.Repository.Tests.Documents;

/// <summary>A block of code between fences.</summary>
/// <param name="Line">The line of the opening fence, from 0.</param>
/// <param name="Language">The word after the fence; empty if there is none.</param>
/// <param name="Before">The last line before the fence that is not empty.</param>
/// <param name="Code">The lines between the fences.</param>
internal sealed record CodeBlock(int Line, string Language, string Before, IReadOnlyList<string> Code);

/// <summary>A Markdown file, as far as the guards understand it.</summary>
internal sealed partial class MarkdownFile
{
    private readonly List<(int Line, string Text)> _prose = [];
    private readonly List<CodeBlock> _blocks = [];

    /// <summary>Parses a file.</summary>
    public MarkdownFile(RepositoryFile file)
    {
        File = file;
        string? fence = null;
        var (start, before, code) = (0, "", new List<string>());
        foreach (var (line, index) in file.Lines.Select((line, index) => (line, index)))
        {
            var text = line.TrimStart();
            if (fence is not null && text.TrimEnd() == fence)
            {
                _blocks.Add(new CodeBlock(start, file.Lines[start].Trim().TrimStart('`', '~').Trim(), before, code));
                (fence, code) = (null, []);
            }
            else if (fence is not null)
            {
                code.Add(line);
            }
            else if (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal))
            {
                (fence, start) = (text[..text.TakeWhile(letter => letter == text[0]).Count()], index);
                before = _prose.LastOrDefault(entry => entry.Text.Trim().Length > 0).Text?.Trim() ?? "";
            }
            else
            {
                _prose.Add((index, line));
            }
        }

        IsClosed = fence is null;
    }

    /// <summary>The Markdown files of the repository.</summary>
    public static IEnumerable<MarkdownFile> All => RepositoryFiles.Ending(".md").Select(file => new MarkdownFile(file));

    /// <summary>The file.</summary>
    public RepositoryFile File { get; }

    /// <summary>Whether every block of code ends.</summary>
    public bool IsClosed { get; }

    /// <summary>The blocks of code.</summary>
    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    /// <summary>The targets of links and images outside of code, with their lines.</summary>
    public IEnumerable<(int Line, string Target)> Links => _prose.SelectMany(entry =>
    {
        var text = InlineCode().Replace(entry.Text, "");
        return InlineLink().Matches(text).Concat(LinkDefinition().Matches(text)).Select(match => (entry.Line, match.Groups["target"].Value));
    });

    /// <summary>What the headings are called in links.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (var heading in _prose.Select(entry => Heading().Match(entry.Text)).Where(match => match.Success))
            {
                var anchor = string.Concat(heading.Groups["title"].Value.Trim().ToLowerInvariant()
                    .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-');
                for (var (unique, number) = (anchor, 1); !anchors.Add(unique); unique = $"{anchor}-{number++}")
                {
                }
            }

            return anchors;
        }
    }

    [GeneratedRegex("`[^`]+`", RegexOptions.ExplicitCapture)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\]\(<?(?<target>[^)\s>]+)>?(\s+""[^""]*"")?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex InlineLink();

    [GeneratedRegex(@"^\s{0,3}\[[^\]]+\]:\s+<?(?<target>[^\s>]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex LinkDefinition();

    [GeneratedRegex(@"^#{1,6}\s+(?<title>.*?)\s*#*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
