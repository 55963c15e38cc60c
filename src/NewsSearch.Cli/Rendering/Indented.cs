using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsSearch.Cli.Rendering;

/// <summary>Puts something before each line of a text, wrapped lines included, and never leaves blanks at their ends.</summary>
/// <param name="inner">The text.</param>
/// <param name="first">What comes before the first line.</param>
/// <param name="other">What comes before the other lines, as wide as <paramref name="first"/>; null for blanks.</param>
/// <param name="style">How both look.</param>
internal sealed class Indented(IRenderable inner, string first, string? other = null, Style? style = null) : IRenderable
{
    /// <inheritdoc />
    public Measurement Measure(RenderOptions options, int maxWidth)
    {
        var width = Width;
        var measured = inner.Measure(options, Math.Max(1, maxWidth - width));
        return new Measurement(measured.Min + width, measured.Max + width);
    }

    /// <inheritdoc />
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var prefix = new Segment(first, style ?? Style.Plain);
        var next = other is null ? Segment.Padding(Width) : new Segment(other, style ?? Style.Plain);
        foreach (var line in Segment.SplitLines(inner.Render(options, Math.Max(1, maxWidth - Width))))
        {
            yield return prefix;
            var last = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text));
            for (var i = 0; i <= last; i++)
            {
                yield return i < last ? line[i] : new Segment(line[i].Text.TrimEnd(), line[i].Style);
            }

            yield return Segment.LineBreak;
            prefix = next;
        }
    }

    private int Width => Segment.CellCount([new Segment(first)]);
}
