using System.Globalization;
using NewsSearch.V1;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>A timeline as bars, with its bursts and with the buckets for which articles are missing.</summary>
internal static class TimelineRendering
{
    private const int LongestBar = 32;
    private const double Burst = 3;
    private const double Outage = 0.5;

    /// <summary>Writes a line for each bucket.</summary>
    public static void Write(IAnsiConsole console, QueryTimelineResponse answer)
    {
        var largest = answer.Buckets.Select(bucket => bucket.Articles).DefaultIfEmpty().Max();
        var width = Figures.Count(largest).Length;
        foreach (var bucket in answer.Buckets)
        {
            var line = new Paragraph()
                .Append($"  {bucket.Label}  ")
                .Append(Figures.Count(bucket.Articles).PadLeft(width) + " ", Palette.Accent)
                .Append(largest == 0 ? "" : CountBars.Bar((double)bucket.Articles / largest * LongestBar), Palette.Bar);
            if (bucket.BurstScore >= Burst)
            {
                line.Append(string.Create(CultureInfo.InvariantCulture, $" ▲ {bucket.BurstScore:0.0}"), Palette.Warning)
                    .Append($" {MarkedText.Clean(bucket.Representative?.Title ?? "")}", Palette.Quiet);
            }

            if (bucket.HasCompleteness && bucket.Completeness < Outage)
            {
                line.Append(
                    string.Create(CultureInfo.InvariantCulture, $" only {bucket.AllArticles:N0} of about {bucket.UsualArticles:N0} articles received"),
                    Palette.Warning);
            }

            console.Write(line);
            console.WriteLine();
        }

        var total = answer.Buckets.Sum(bucket => bucket.Articles);
        console.Write(new Paragraph()
            .Append(Figures.Count(total, "article"), Palette.Title)
            .Append($"; {Figures.Count(answer.OmittedArticles, "earlier one")}, {Figures.Count(answer.UndatedArticles, "undated one")}", Palette.Quiet));
        console.WriteLine();
    }
}
