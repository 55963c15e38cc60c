using System.Globalization;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>The answer to a search on the screen.</summary>
internal static class AnswerRendering
{
    /// <summary>Writes how the query was understood, hits, facets and the totals.</summary>
    /// <param name="console">Where.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="skipped">The number of hits before the page.</param>
    /// <param name="groupBy">Which hits share a place.</param>
    public static void Write(IAnsiConsole console, SearchArticlesResponse answer, int skipped, GroupBy groupBy)
    {
        UnderstandingRendering.Write(console, answer.QueryUnderstanding);
        var rank = skipped;
        foreach (var hit in answer.Results)
        {
            HitRendering.Write(console, ++rank, hit, groupBy);
        }

        foreach (var facet in answer.Facets)
        {
            FacetRendering.Write(console, facet);
        }

        console.Write(Summary(answer, skipped, groupBy));
        console.WriteLine();
        if (answer.NextPageToken.Length > 0)
        {
            // Whole on one line, however long, so that it can be copied.
            console.Profile.Out.Writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Next page: --page {skipped + answer.Results.Count}.{answer.NextPageToken}"));
        }
    }

    private static Paragraph Summary(SearchArticlesResponse answer, int skipped, GroupBy groupBy)
    {
        var time = answer.SearchTime is null ? "" : $" in {Figures.Duration(answer.SearchTime.ToTimeSpan())}";
        var places = groupBy == GroupBy.Unspecified ? answer.TotalArticles : answer.TotalGroups;
        var page = answer.Results.Count == 0 || answer.Results.Count == places
            ? ""
            : $", shown: {Figures.Count(skipped + 1)} to {Figures.Count(skipped + answer.Results.Count)}";
        return new Paragraph()
            .Append(answer.TotalArticles == 0 ? "Nothing found" : Totals(answer, groupBy), Palette.Title)
            .Append(time + page, Palette.Quiet);
    }

    private static string Totals(SearchArticlesResponse answer, GroupBy groupBy)
    {
        var totals = Figures.Count(answer.TotalArticles, "article");
        if (groupBy != GroupBy.Unspecified || answer.TotalStories < answer.TotalArticles)
        {
            totals += $" in {Figures.Count(answer.TotalStories, "story", "stories")}";
        }

        return groupBy == GroupBy.Source ? $"{totals} by {Figures.Count(answer.TotalGroups, "publisher")}" : totals;
    }
}
