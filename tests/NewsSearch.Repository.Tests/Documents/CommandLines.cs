using System.Text.RegularExpressions;

namespace NewsSearch.Repository.Tests.Documents;

/// <summary>The command lines that documents show, checked against the source of the executable.</summary>
internal static partial class CommandLines
{
    private static readonly string[] Shells = ["", "sh", "bash", "shell", "console"];

    /// <summary>The words that follow "newsearch", or "dotnet run --project src/NewsSearch.Cli --", in a document's blocks of shell code.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The place and the arguments of each command.</returns>
    public static IEnumerable<(string Place, IReadOnlyList<string> Arguments)> In(MarkdownFile document)
    {
        foreach (var block in document.Blocks.Where(block => Shells.Contains(block.Language)))
        {
            for (var line = 0; line < block.Code.Count; line++)
            {
                var (place, text) = (document.File.At(block.Line + 1 + line), block.Code[line]);
                while (text.EndsWith('\\') && line + 1 < block.Code.Count)
                {
                    text = $"{text[..^1].TrimEnd()} {block.Code[++line].Trim()}";
                }

                if (Call().Match(text) is { Success: true } call)
                {
                    yield return (place, [.. Word().Matches(call.Groups["arguments"].Value).Select(word => word.Value)]);
                }
            }
        }
    }

    /// <summary>The texts in quotes of C# files: among them are the names of commands and options.</summary>
    public static IReadOnlySet<string> QuotedTexts(IEnumerable<SourceFile> files) => files
        .SelectMany(file => file.Root.DescendantTokens().Where(token => token.Value is string).Select(token => (string)token.Value!))
        .ToHashSet(StringComparer.Ordinal);

    // A prompt or assignments may come before; a pipe, a redirection or a comment ends the arguments.
    [GeneratedRegex(@"^\s*(\$ )?(\w+=\S+ )*(\S*/)?(newsearch|dotnet run (\S+ )*?--project \S*NewsSearch\.Cli( -\S+( \w+)?)* --)(?<arguments>( ('[^']*'|""[^""]*""|[^|&;<>#'""\s]+))*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();

    [GeneratedRegex(@"'[^']*'|""[^""]*""|\S+")]
    private static partial Regex Word();
}
