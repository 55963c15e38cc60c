using NewsSearch.Benchmarks.Yardstick;

namespace NewsSearch.Benchmarks.Tests.Yardstick;

public sealed class TableTests
{
    private static readonly YardstickQuery[] Queries = [new("term", "a", ["a"]), new("term", "b", ["b"]), new("and", "a b", ["a", "b"])];

    [Fact]
    public void Rows_have_as_many_cells_as_there_are_columns()
    {
        var table = new MarkdownTable("one", "two");
        table.Add("1", "2");
        table.ToString().ShouldBe("| one | two |\n| --- | --- |\n| 1 | 2 |\n");
        Should.Throw<ArgumentException>(() => table.Add("1"));
    }

    [Fact]
    public void Searches_have_a_row_for_each_kind_with_ratios_of_means()
    {
        var table = new SearchTable();
        table.Add(SearchMode.Top, Queries, new Dictionary<string, double[]>
        {
            [SearchTable.Ours] = [100, 300, 1_000],
            [SearchTable.Stock] = [400, 600, 1_500],
            [SearchTable.Apache] = [100, 200, 2_000],
        });
        Rows(table).ShouldBe(
        [
            "| TOP_10 | term | 150 | 500 | 200 | 150 | 500 | 200 | 0.75 | 2.50 |",
            "| TOP_10 | and | 2,000 | 1,500 | 1,000 | 2,000 | 1,500 | 1,000 | 2.00 | 1.50 |",
        ]);
    }

    [Fact]
    public void The_better_way_of_Apache_Lucene_to_highlight_counts()
    {
        var table = new SearchTable();
        table.Add(SearchMode.Highlight, Queries, new Dictionary<string, double[]>
        {
            [SearchTable.Ours] = [100, 100, 100],
            [SearchTable.Apache] = [200, 200, 400],
            [SearchTable.ApacheByOffsets] = [300, 300, 300],
        });
        Rows(table).ShouldBe(
        [
            "| HIGHLIGHT (Apache: re-analysis) | term | 200 | – | 100 | 200 | – | 100 | 2.00 | – |",
            "| HIGHLIGHT (Apache: offsets) | and | 300 | – | 100 | 300 | – | 100 | 3.00 | – |",
        ]);
    }

    [Fact]
    public void Builds_have_their_rates_sizes_and_ratios()
    {
        var table = new IndexTable(articles: 1_000, textBytes: 2_000_000);
        table.Add("one", 2, new BuildResult(4, 1.5, 3_000_000, 1_000_000), new BuildResult(5, 0, 0, 0));
        Rows(table).ShouldBe(["| one | 2 | 250 | 0.5 | 3 | 1 | 1.5 | 1.25 |"]);
    }

    [Fact]
    public void What_a_build_took_is_read_as_it_was_written()
    {
        var result = new BuildResult(1.25, 0.5, 123_456_789_012, 7);
        BuildResult.Parse(result.ToText()).ShouldBe(result);
        Should.Throw<FormatException>(() => BuildResult.Parse("1 2 3"));
    }

    private static string[] Rows(object table) => table.ToString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
}
