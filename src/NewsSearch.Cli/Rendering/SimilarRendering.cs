using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>Similar articles on the screen.</summary>
internal static class SimilarRendering
{
    /// <summary>Writes the articles and the words by which they were found.</summary>
    public static void Write(IAnsiConsole console, FindSimilarArticlesResponse answer)
    {
        var rank = 0;
        foreach (var hit in answer.Results)
        {
            HitRendering.Write(console, ++rank, hit);
        }

        console.Write(new Paragraph()
            .Append(answer.Results.Count == 0 ? "Nothing similar found" : Figures.Count(answer.Results.Count, "similar article"), Palette.Title)
            .Append(answer.Terms.Count == 0 ? "" : $" by {MarkedText.Clean(string.Join(", ", answer.Terms))}", Palette.Quiet));
        console.WriteLine();
    }
}
