using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsSearch.Cli.Rendering;

/// <summary>How far a long work is.</summary>
/// <param name="Label">What is going on.</param>
/// <param name="Fraction">How much of it is done, from 0 to 1; null where that is unknown.</param>
/// <param name="Details">Counts, rate, time left.</param>
internal sealed record ProgressState(string Label, double? Fraction, string Details);

/// <summary>Shows how far a long work is: a bar on a terminal, a line from time to time anywhere else.</summary>
internal static class ProgressDisplay
{
    private const int LongestLabel = 24;
    private const int WideConsole = 100;
    private static readonly TimeSpan RefreshInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(5);

    /// <summary>Runs the work and shows its progress until it ends, well or not.</summary>
    /// <param name="console">Where to show it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="read">Reads how far it is; called from another thread than the work's.</param>
    /// <param name="work">The work.</param>
    public static async Task RunAsync(IAnsiConsole console, TimeProvider time, Func<ProgressState> read, Func<Task> work)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            await RunWithLinesAsync(console, time, read, work());
            return;
        }

        var progress = new Progress(console, time) { AutoClear = true, ExcludeVerticalPadding = true };
        var bar = new ProgressBarColumn { Width = console.Profile.Width < WideConsole ? 10 : 20 };
        progress.Columns(new TaskDescriptionColumn(), bar, new PercentageColumn(), new DetailsColumn());
        await progress.StartAsync(async context =>
        {
            var task = context.AddTask(Describe(read()));
            var running = work();
            while (!running.IsCompleted)
            {
                Update(task, read());
                await Task.WhenAny(running, Task.Delay(RefreshInterval, time));
            }

            Update(task, read());
            await running;
        });
    }

    private static async Task RunWithLinesAsync(IAnsiConsole console, TimeProvider time, Func<ProgressState> read, Task running)
    {
        while (await Task.WhenAny(running, Task.Delay(LineInterval, time)) != running)
        {
            var state = read();
            var percentage = state.Fraction is { } fraction ? $" {fraction.ToString("0 %", CultureInfo.InvariantCulture)}" : "";
            console.Write(new Paragraph($"{MarkedText.Clean(state.Label)}{percentage}: {state.Details}\n"));
        }

        await running;
    }

    private static void Update(ProgressTask task, ProgressState state)
    {
        task.Description = Describe(state);
        task.IsIndeterminate = state.Fraction is null;
        task.Value = (state.Fraction ?? 0) * task.MaxValue;
        task.Tag = state.Details;
    }

    private static string Describe(ProgressState state)
    {
        var label = MarkedText.Clean(state.Label);
        return Markup.Escape(label.Length <= LongestLabel ? label : string.Concat("…", label.AsSpan(label.Length - LongestLabel + 1)));
    }

    private sealed class DetailsColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Tag as string ?? "", Palette.Quiet).Ellipsis();
    }
}
