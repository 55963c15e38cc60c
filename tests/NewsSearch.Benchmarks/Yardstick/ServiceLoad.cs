using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NewsSearch.Benchmarks.Archives;
using NewsSearch.Benchmarks.Requests;
using NewsSearch.V1;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>
/// Searches for ten hits with highlights and two facets, in the process of the service and over gRPC, by several clients. The time of processors is that
/// of server and clients together, by search: what more clients get depends on it, and on nothing that other programs do meanwhile.
/// </summary>
/// <param name="archive">The service.</param>
/// <param name="options">The queries and rounds.</param>
internal sealed class ServiceLoad(GeneratedArchive archive, YardstickOptions options)
{
    private const string OverGrpc = "over gRPC";

    private static readonly int[] Clients = [8, 64];

    /// <summary>Measures.</summary>
    /// <returns>A table.</returns>
    public async Task<MarkdownTable> MeasureAsync()
    {
        var table = new MarkdownTable("search for ten hits with highlights and two facets", "clients", "p50 ms", "p99 ms", "searches/s", "processor ms");
        SearchArticlesRequest[] requests = [.. options.ReadQueries().Select(ToRequest)];
        using (var client = archive.Connect())
        {
            await AddInTurnAsync(table, requests, ("in process", new InProcessTarget(archive.InProcess)), (OverGrpc, new GrpcTarget(client)));
        }

        foreach (var count in Clients)
        {
            var clients = Enumerable.Range(0, count).Select(_ => archive.Connect()).ToArray();
            await AddAsync(table, [.. clients.Select(client => new GrpcTarget(client))], requests);
            Array.ForEach(clients, client => client.Dispose());
        }

        return table;
    }

    /// <summary>Asks targets request by request in turn, so that whatever else the machine does meets all of them.</summary>
    private async Task AddInTurnAsync(MarkdownTable table, SearchArticlesRequest[] requests, params (string Name, IRequestTarget Target)[] targets)
    {
        var times = Array.ConvertAll(targets, _ => new List<double>());
        var processor = new TimeSpan[targets.Length];
        var warmingUp = Stopwatch.GetTimestamp();
        for (var left = options.Rounds; left > 0;)
        {
            var counts = Stopwatch.GetElapsedTime(warmingUp) >= options.WarmUp;
            foreach (var request in requests)
            {
                for (var i = 0; i < targets.Length; i++)
                {
                    var processorBefore = Environment.CpuUsage.TotalTime;
                    var started = Stopwatch.GetTimestamp();
                    await targets[i].Target.Search(request);
                    if (counts)
                    {
                        processor[i] += Environment.CpuUsage.TotalTime - processorBefore;
                        times[i].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                    }
                }
            }

            left -= counts ? 1 : 0;
        }

        for (var i = 0; i < targets.Length; i++)
        {
            Add(table, targets[i].Name, 1, new Sample(times[i]), times[i].Sum() / 1000, processor[i]);
        }
    }

    private async Task AddAsync(MarkdownTable table, IRequestTarget[] targets, SearchArticlesRequest[] requests)
    {
        var warmingUp = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(warmingUp) < options.WarmUp)
        {
            await RunAsync(targets, requests, rounds: 1);
        }

        var processorBefore = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        var times = await RunAsync(targets, requests, options.Rounds);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Add(table, OverGrpc, targets.Length, times, seconds, Environment.CpuUsage.TotalTime - processorBefore);
    }

    private static void Add(MarkdownTable table, string name, int clients, Sample times, double seconds, TimeSpan processor) => table.Add(
        name,
        Text(clients, "F0"),
        Text(times.Median, "F2"),
        Text(times.Percentile(0.99), "F2"),
        Text(times.Count / seconds, "N0"),
        Text(processor.TotalMilliseconds / times.Count, "F2"));

    /// <summary>Sends each request as often as there are rounds; each client takes the next one as soon as it has its answer.</summary>
    private static async Task<Sample> RunAsync(IRequestTarget[] targets, SearchArticlesRequest[] requests, int rounds)
    {
        var (next, times) = (-1, new ConcurrentBag<double>());
        await Task.WhenAll(targets.Select(target => Task.Run(async () =>
        {
            int place;
            while ((place = Interlocked.Increment(ref next)) < requests.Length * rounds)
            {
                var started = Stopwatch.GetTimestamp();
                await target.Search(requests[place % requests.Length]);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        })));
        return new Sample(times);
    }

    private static SearchArticlesRequest ToRequest(YardstickQuery query) => new()
    {
        Query = query.Kind switch
        {
            "phrase" => $"\"{query.Words}\"",
            "or" => string.Join(" OR ", query.Words.Split(' ')),
            _ => query.Words,
        },
        Facets = { new Facet { Country = new CountryFacet() }, new Facet { Published = new DateFacet() } },
    };

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
