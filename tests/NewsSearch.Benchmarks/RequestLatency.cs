using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using NewsSearch.Benchmarks.Archives;
using NewsSearch.Benchmarks.Requests;

namespace NewsSearch.Benchmarks;

/// <summary>
/// How long does each kind of request take at 1,000,000 articles, in process and over gRPC? Arguments: FOLDER of the index (built if
/// it is not there), the number of articles (default 1,000,000) and parts of the names of the kinds wanted (default all). Prints a
/// Markdown table; one request at a time, 300 of each kind after 100 to warm up, fewer where they take more than 20 seconds.
/// </summary>
internal static class RequestLatency
{
    private const int Seed = 7;
    private const int WarmUpRequests = 100;
    private const int Requests = 300;

    // Slow kinds are measured by fewer requests; the table would take an hour otherwise.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    /// <summary>Runs with the arguments.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        var parts = arguments.Length > 2 ? arguments[2..] : [""];
        await using var archive = await GeneratedArchive.OpenAsync(arguments[0], MakeCorpus.ArticlesOf(arguments));
        IRequestTarget[] targets = [new InProcessTarget(archive.InProcess), new GrpcTarget(archive.Client)];
        RequestKind[] kinds = [.. RequestKinds.All.Where(kind => Array.Exists(parts, part => kind.Name.Contains(part, StringComparison.Ordinal)))];
        if (Array.Exists(kinds, kind => kind.Name.StartsWith("suggest", StringComparison.Ordinal)))
        {
            await archive.UntilSuggestedAsync();
        }

        Console.WriteLine();
        Console.WriteLine("| request | in process, p50 ms | p99 ms | over gRPC, p50 ms | p99 ms |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var kind in kinds)
        {
            var cells = new List<string>();
            foreach (var target in targets)
            {
                cells.Add(await MeasureAsync(kind, archive, target));
            }

            Console.WriteLine($"| {kind.Name} | {string.Join(" | ", cells)} |");
        }
    }

    private static async Task<string> MeasureAsync(RequestKind kind, GeneratedArchive archive, IRequestTarget target)
    {
        var queries = new RandomQueries(archive.News, Seed);
        var times = new List<double>();
        try
        {
            var begun = Stopwatch.GetTimestamp();
            for (var i = 0; i < (WarmUpRequests + Requests) / kind.Cost; i++)
            {
                if (times.Count > 20 && Stopwatch.GetElapsedTime(begun) > MostTime)
                {
                    break;
                }

                var send = kind.Prepare(queries);
                if (i == 0)
                {
                    await send(target);
                }

                var started = Stopwatch.GetTimestamp();
                await send(target);
                if (i >= WarmUpRequests / kind.Cost)
                {
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }
        catch (Exception exception) when (exception is NotSupportedException or RpcException { StatusCode: StatusCode.Unimplemented })
        {
            return "– | –";
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:F2} | {times[(int)(0.99 * (times.Count - 1))]:F2}");
    }
}
