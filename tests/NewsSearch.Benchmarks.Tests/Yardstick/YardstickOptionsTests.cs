using NewsSearch.Benchmarks.Yardstick;

namespace NewsSearch.Benchmarks.Tests.Yardstick;

public sealed class YardstickOptionsTests
{
    [Fact]
    public void Without_options_all_parts_are_wanted()
    {
        var options = YardstickOptions.Parse(["/folder", "1000"]);
        (options.Folder, options.Articles, options.Segments).ShouldBe(("/folder", 1_000, 1));
        YardstickOptions.Parts.ShouldAllBe(part => options.Wants(part));
        options.Modes.ShouldBe(SearchMode.All);
    }

    [Fact]
    public void Options_come_in_pairs()
    {
        var options = YardstickOptions.Parse(
            ["/folder", "5", "--only", "search", "--rounds", "3", "--warm-up", "7", "--segments", "0", "--modes", "COUNT,TOP_10", "--queries", "q.tsv", "--rebuild", "ours,stock"]);
        options.Wants("search").ShouldBeTrue();
        options.Wants("index").ShouldBeFalse();
        (options.Rounds, options.WarmUp, options.Segments, options.QueryFile).ShouldBe((3, TimeSpan.FromSeconds(7), 0, "q.tsv"));
        options.Modes.ShouldBe([SearchMode.Count, SearchMode.Top]);
        options.Rebuild.ShouldBe(["ours", "stock"]);
    }

    [Theory]
    [InlineData("/folder")]
    [InlineData("/folder", "none")]
    [InlineData("/folder", "0")]
    [InlineData("/folder", "5", "--only")]
    [InlineData("/folder", "5", "--only", "nothing")]
    [InlineData("/folder", "5", "--modes", "TOP_9")]
    [InlineData("/folder", "5", "--rounds", "-1")]
    [InlineData("/folder", "5", "--other", "1")]
    public void What_is_not_understood_is_refused(params string[] arguments) => Should.Throw<ArgumentException>(() => YardstickOptions.Parse(arguments));
}
