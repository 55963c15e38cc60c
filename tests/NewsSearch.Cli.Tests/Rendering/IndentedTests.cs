using NewsSearch.Cli.Rendering;
using Spectre.Console;
using Spectre.Console.Testing;

namespace NewsSearch.Cli.Tests.Rendering;

public class IndentedTests
{
    [Theory]
    [InlineData("one two three four", "> ", null, 12, "> one two\n  three four\n")]
    [InlineData("one two three four", "> ", "| ", 12, "> one two\n| three four\n")]
    [InlineData("one\n\ntwo", "  ", null, 12, "  one\n\n  two\n")]
    [InlineData("short", "", null, 12, "short\n")]
    [InlineData("", "- ", null, 12, "-\n")]
    [InlineData("記事記事記事", "  ", null, 8, "  記事記\n  事記事\n")]
    public void Every_line_is_indented_and_none_ends_in_blanks(string text, string first, string? other, int width, string expected)
    {
        using var console = new TestConsole().Width(width);

        console.Write(new Indented(new Paragraph(text), first, other));

        string.Join('\n', console.Output.Split('\n').Select(line => line.TrimEnd() == line || line == first || line == other ? line.TrimEnd() : line + "<blank>"))
            .ShouldBe(expected);
    }
}
