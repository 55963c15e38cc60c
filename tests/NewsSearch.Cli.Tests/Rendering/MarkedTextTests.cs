using NewsSearch.Cli.Rendering;
using Spectre.Console;
using Spectre.Console.Testing;

namespace NewsSearch.Cli.Tests.Rendering;

public class MarkedTextTests
{
    [Theory]
    [InlineData("to \uE000extradite\uE001 \uE000Assad\uE001.", "to *extradite* *Assad*.")]
    [InlineData("\uE000Assad\uE001", "*Assad*")]
    [InlineData("no match", "no match")]
    [InlineData("", "")]
    [InlineData("open \uE000end", "open *end*")]
    [InlineData("closed\uE001 only", "closed only")]
    [InlineData("\uE000\uE001nothing", "nothing")]
    [InlineData("[red]\uE000[bold]\uE001[/] is no markup", "[red]*[bold]*[/] is no markup")]
    [InlineData("line\nbreak\tand \u001B[31mescape\u0007", "line break and [31mescape")]
    public void Without_colours_matches_stand_between_asterisks(string text, string expected)
    {
        using var console = new TestConsole().Width(200);

        console.Write(new Paragraph().AppendMarked(text, Style.Plain, withColours: false));

        console.Output.ShouldBe(expected);
    }

    [Fact]
    public void With_colours_matches_are_coloured_and_nothing_is_added()
    {
        using var console = new TestConsole().Colors(ColorSystem.Standard).EmitAnsiSequences();

        console.Write(new Paragraph().AppendMarked("to \uE000extradite\uE001 him", Style.Plain, withColours: true));

        console.Output.ShouldBe("to \u001B[1;93mextradite\u001B[0m him");
    }

    [Fact]
    public void Line_breaks_are_kept_where_they_are_wanted() => MarkedText.CleanLines("one\r\n\ntwo\u001B").ShouldBe("one \n\ntwo");
}
