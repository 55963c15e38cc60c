namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>A table in Markdown.</summary>
/// <param name="headings">The headings of its columns.</param>
internal sealed class MarkdownTable(params string[] headings)
{
    private readonly List<string> _lines = [Line(headings), Line([.. headings.Select(_ => "---")])];

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">It has not as many cells as there are columns.</exception>
    public void Add(params string[] cells) =>
        _lines.Add(cells.Length == headings.Length ? Line(cells) : throw new ArgumentException($"{cells.Length} cells for {headings.Length} columns.", nameof(cells)));

    /// <summary>The table, with a line break behind each row.</summary>
    public override string ToString() => string.Concat(_lines.Select(line => $"{line}\n"));

    private static string Line(string[] cells) => $"| {string.Join(" | ", cells)} |";
}
