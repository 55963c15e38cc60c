using System.Globalization;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>The answer to a search on the screen.</summary>
internal static class AnswerRendering
{
    /// <summary>Writes hits, facets and the totals.</summary>
    /// <param name="console">Where.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="skipped">The number of hits before the page.</param>
    public static void Write(IAnsiConsole console, SearchArticlesResponse answer, int skipped)
    {
        var rank = skipped;
        foreach (var hit in answer.Results)
        {
            HitRendering.Write(console, ++rank, hit);
        }

        foreach (var facet in answer.Facets)
        {
            FacetRendering.Write(console, facet);
        }

        console.Write(Summary(answer, skipped));
        console.WriteLine();
        if (answer.NextPageToken.Length > 0)
        {
            // Whole on one line, however long, so that it can be copied.
            console.Profile.Out.Writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Next page: --page {skipped + answer.Results.Count}.{answer.NextPageToken}"));
        }
    }

    private static Paragraph Summary(SearchArticlesResponse answer, int skipped)
    {
        var time = answer.SearchTime is null ? "" : $" in {Figures.Duration(answer.SearchTime.ToTimeSpan())}";
        var isGrouped = answer.TotalGroups > 0;
        var groups = isGrouped ? $" in {Figures.Count(answer.TotalGroups, "group")}" : "";
        var page = answer.Results.Count == 0 || answer.Results.Count == (isGrouped ? answer.TotalGroups : answer.TotalArticles)
            ? ""
            : $", shown: {Figures.Count(skipped + 1)} to {Figures.Count(skipped + answer.Results.Count)}";
        return new Paragraph()
            .Append(answer.TotalArticles == 0 ? "Nothing found" : Figures.Count(answer.TotalArticles, "article") + groups, Palette.Title)
            .Append(time + page, Palette.Quiet);
    }
}
