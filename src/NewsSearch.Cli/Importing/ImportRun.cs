using System.Text.Json;
using Grpc.Core;
using NewsSearch.Cli.Calls;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.V1;

namespace NewsSearch.Cli.Importing;

/// <summary>One import as the user sees it: progress, the files of rejected articles, the summary.</summary>
internal sealed class ImportRun(IngestService.IngestServiceClient server, Terminal terminal, Uri address, ImportSettings settings)
{
    private readonly ImportTally _tally = new();
    private readonly long _started = terminal.Time.GetTimestamp();
    private ImportInput? _current;

    /// <summary>Imports the inputs one after the other.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="rejectedFile">The one file for all rejected articles; null for one beside each input.</param>
    /// <param name="asJson">Whether the summary is for a program.</param>
    /// <param name="stop">Stops sending; the verdicts on what was sent are awaited.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<ImportInput> inputs, string? rejectedFile, bool asJson, CancellationToken stop)
    {
        List<RejectionFile> rejections = [];
        RpcException? failure = null;
        CommandFailure? trouble = null;
        var waiting = 0;
        try
        {
            await ProgressDisplay.RunAsync(
                terminal.Error, terminal.Time, () => StateOf(inputs), () => ImportAllAsync(inputs, rejectedFile, rejections, stop));
        }
        catch (ImportBrokenException exception)
        {
            (failure, waiting) = (exception.Cause, exception.Waiting);
        }
        catch (RpcException exception)
        {
            failure = exception;
        }
        catch (CommandFailure exception)
        {
            trouble = exception;
        }
        finally
        {
            rejections.ForEach(file => file.Dispose());
        }

        var refusal = failure is null ? null : Refusal.From(failure, address);
        var summary = new ImportSummary
        {
            Counts = _tally.Counts,
            Time = terminal.Time.GetElapsedTime(_started),
            RejectedFiles = [.. rejections.Where(file => file.Count > 0).Select(file => Path.GetRelativePath(terminal.WorkingFolder, file.FilePath))],
            Interrupted = stop.IsCancellationRequested,
            Failure = refusal?.Message ?? trouble?.Message,
        };
        if (asJson)
        {
            terminal.Raw.WriteLine(JsonSerializer.Serialize(summary.ToDocument(), JsonOutput.IndentedOptions));
        }
        else if ((refusal is null && trouble is null) || summary.Counts.Articles > 0)
        {
            ImportSummaryRendering.Write(terminal.Output, summary);
        }

        return trouble is not null ? throw trouble : refusal is null ? ExitCodeOf(summary) : Fail(refusal, summary.Counts, waiting);
    }

    private async Task ImportAllAsync(
        IReadOnlyList<ImportInput> inputs, string? rejectedFile, List<RejectionFile> rejections, CancellationToken stop)
    {
        if (rejectedFile is not null)
        {
            rejections.Add(new RejectionFile(terminal.Resolve(rejectedFile)));
        }

        foreach (var input in inputs.TakeWhile(_ => !stop.IsCancellationRequested))
        {
            _current = input;
            if (rejectedFile is null)
            {
                rejections.Add(new RejectionFile(input.RejectedFile));
            }

            var told = settings with { OnReconnecting = (attempt, pause) => WarnOfReconnecting(attempt, pause) };
            await new ImportStream(server, told, _tally, rejections[^1].Write).RunAsync(input.Read(stop), stop);
        }
    }

    private ProgressState StateOf(IReadOnlyList<ImportInput> inputs)
    {
        var counts = _tally.Counts;
        var elapsed = terminal.Time.GetElapsedTime(_started);
        var total = inputs.All(input => input.TotalBytes is not null) ? inputs.Sum(input => input.TotalBytes!.Value) : (long?)null;
        var fraction = total > 0 ? Math.Min(1, (double)inputs.Sum(input => input.BytesRead) / total.Value) : (double?)null;
        var left = fraction is > 0.02 and < 1 ? $", {Figures.Duration(elapsed * ((1 - fraction.Value) / fraction.Value))} left" : "";
        return new ProgressState(
            _current?.Name ?? inputs[0].Name,
            fraction,
            $"{Figures.Count(counts.Articles, "article")}, {Figures.Rate(counts.Articles / Math.Max(0.001, elapsed.TotalSeconds))}{left}");
    }

    private void WarnOfReconnecting(int attempt, TimeSpan pause) => ErrorRendering.WriteWarning(
        terminal.Error,
        $"the connection broke; {DurableThrough(_tally.Counts)}. Connecting again in {Figures.Duration(pause)} (attempt {attempt} of {settings.Retries}).");

    private int Fail(Refusal refusal, ImportCounts counts, int waiting)
    {
        if (counts.Verdicts == 0)
        {
            RefusalRendering.Write(terminal.Error, refusal);
            return refusal.ExitCode;
        }

        var unknown = waiting == 0 ? "" : $" {Figures.Count(waiting, "article was", "articles were")} sent without a verdict.";
        ErrorRendering.Write(
            terminal.Error,
            $"the import broke off: {refusal.Message}; {DurableThrough(counts)}.{unknown}",
            "Run the same import again to go on: what is there already is reported as unchanged.");
        return refusal.ExitCode;
    }

    private static string DurableThrough(ImportCounts counts) => counts.LastFile is null
        ? "nothing is durable yet"
        : $"durable through {counts.LastFile}{(counts.LastLine > 0 ? $", line {counts.LastLine}" : "")} ({Figures.Count(counts.Verdicts, "article")})";

    private static int ExitCodeOf(ImportSummary summary) =>
        summary.Interrupted ? ExitCodes.Interrupted : summary.Counts.Rejected > 0 ? ExitCodes.Finding : ExitCodes.Done;
}
