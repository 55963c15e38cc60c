using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>Completions, one in a line with its number of articles.</summary>
internal static class SuggestionRendering
{
    /// <summary>Writes an answer.</summary>
    public static void Write(IAnsiConsole console, SuggestQueriesResponse answer)
    {
        if (answer.Suggestions.Count == 0)
        {
            console.Write(new Paragraph("No suggestions.\n", Palette.Quiet));
            return;
        }

        var width = answer.Suggestions.Max(suggestion => Figures.Count(suggestion.Articles).Length);
        foreach (var suggestion in answer.Suggestions)
        {
            var line = new Paragraph(MarkedText.Clean(suggestion.Query)).Append($"  {Source(suggestion)}", Palette.Quiet);
            console.Write(new Indented(line, $"  {Figures.Count(suggestion.Articles).PadLeft(width)}  ", style: Palette.Accent));
        }
    }

    private static string Source(QuerySuggestion suggestion)
    {
        var kind = suggestion.Kind switch
        {
            SuggestionKind.Title => "title",
            SuggestionKind.Phrase => "phrase",
            SuggestionKind.Word => "word",
            _ => "",
        };
        return suggestion.Corrected ? $"{kind}, corrected" : kind;
    }
}
