using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NewsSearch.Benchmarks.Archives;
using NewsSearch.Benchmarks.Requests;
using NewsSearch.V1;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>Searches for ten hits with highlights and two facets, in the process of the service and over gRPC, by several clients.</summary>
/// <param name="archive">The service.</param>
/// <param name="options">The queries and rounds.</param>
internal sealed class ServiceLoad(GeneratedArchive archive, YardstickOptions options)
{
    private static readonly int[] Clients = [1, 8, 64];

    /// <summary>Measures.</summary>
    /// <returns>A table.</returns>
    public async Task<MarkdownTable> MeasureAsync()
    {
        var table = new MarkdownTable("search for ten hits with highlights and two facets", "clients", "p50 ms", "p99 ms", "searches/s");
        SearchArticlesRequest[] requests = [.. options.ReadQueries().Select(ToRequest)];
        await AddAsync(table, "in process", [new InProcessTarget(archive.InProcess)], requests);
        foreach (var count in Clients)
        {
            var clients = Enumerable.Range(0, count).Select(_ => archive.Connect()).ToArray();
            await AddAsync(table, "over gRPC", [.. clients.Select(client => new GrpcTarget(client))], requests);
            Array.ForEach(clients, client => client.Dispose());
        }

        return table;
    }

    private async Task AddAsync(MarkdownTable table, string name, IRequestTarget[] targets, SearchArticlesRequest[] requests)
    {
        var warmingUp = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(warmingUp) < options.WarmUp)
        {
            await RunAsync(targets, requests, rounds: 1);
        }

        var started = Stopwatch.GetTimestamp();
        var times = await RunAsync(targets, requests, options.Rounds);
        var rate = requests.Length * options.Rounds / Stopwatch.GetElapsedTime(started).TotalSeconds;
        table.Add(name, Text(targets.Length, "F0"), Text(times.Median, "F2"), Text(times.Percentile(0.99), "F2"), Text(rate, "N0"));
    }

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
