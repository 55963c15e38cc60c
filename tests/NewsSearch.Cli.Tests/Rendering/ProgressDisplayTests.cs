using Microsoft.Extensions.Time.Testing;
using NewsSearch.Cli.Rendering;
using Spectre.Console.Testing;

namespace NewsSearch.Cli.Tests.Rendering;

public class ProgressDisplayTests
{
    [Fact]
    public async Task Where_there_is_no_terminal_a_line_comes_every_five_seconds()
    {
        using var console = new TestConsole();
        var time = new FakeTimeProvider();
        var work = new TaskCompletionSource();
        var state = new ProgressState("a.jsonl", 0.25, "10 articles");

        var running = ProgressDisplay.RunAsync(console, time, () => state, () => work.Task);
        time.Advance(TimeSpan.FromSeconds(4.9));
        console.Output.ShouldBeEmpty();
        await AdvanceUntilAsync(time, () => console.Output.Length > 0);
        state = new ProgressState("b.jsonl", null, "20 articles");
        await AdvanceUntilAsync(time, () => console.Output.Contains("b.jsonl", StringComparison.Ordinal));
        work.SetResult();
        await running;

        console.Lines.Distinct().ShouldBe(["a.jsonl 25 %: 10 articles", "b.jsonl: 20 articles"]);
    }

    [Fact]
    public async Task On_a_terminal_a_bar_shows_label_percentage_and_details()
    {
        using var console = new TestConsole().Width(100).Interactive();
        var work = new TaskCompletionSource();
        var running = ProgressDisplay.RunAsync(
            console, TimeProvider.System, () => new ProgressState("[a] of a folder with a rather long name.jsonl", 0.5, "10 of 20 articles"), () => work.Task);

        while (!console.Output.Contains("10 of 20 articles", StringComparison.Ordinal))
        {
            running.IsCompleted.ShouldBeFalse();
            await Task.Delay(5);
        }

        work.SetResult();
        await running;

        console.Output.ShouldContain("… rather long name.jsonl");
        console.Output.ShouldContain("50%");
        console.Output.ShouldNotContain("\n"); // else the bar would not stay in its line
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_failure_of_the_work_comes_out(bool isInteractive)
    {
        using var console = isInteractive ? new TestConsole().Interactive() : new TestConsole();

        await Should.ThrowAsync<InvalidDataException>(ProgressDisplay.RunAsync(
            console, TimeProvider.System, () => new ProgressState("a", null, ""), () => Task.FromException(new InvalidDataException())));
    }

    private static async Task AdvanceUntilAsync(FakeTimeProvider time, Func<bool> isReached)
    {
        time.Advance(TimeSpan.FromSeconds(5));
        for (var attempt = 0; !isReached() && attempt < 1_000; attempt++)
        {
            await Task.Delay(1);
            time.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
