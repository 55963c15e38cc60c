using System.Diagnostics;
using System.Globalization;
using Grpc.Net.Client;
using NewsSearch.V1;

namespace NewsSearch.Benchmarks;

/// <summary>
/// How long does a search take over gRPC, with highlights and two facets? Sends the queries of a file (kind, TAB, words;
/// kinds: term, and, or, phrase) to a running server from 1 and from 8 clients, one call at a time each, and prints
/// percentiles per number of clients.
/// </summary>
internal static class SearchLatency
{
    private const int WarmUpRounds = 2;
    private const int Rounds = 5;

    /// <summary>Runs with the arguments SERVER-URL and QUERY-FILE.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        var queries = File.ReadLines(arguments[1]).Select(ToQuery).ToArray();
        Console.WriteLine($"{queries.Length} queries, {Rounds} rounds; milliseconds");
        Console.WriteLine("clients    p50    p90    p99    max   searches/s");
        foreach (var clients in new[] { 1, 8 })
        {
            var channels = Enumerable.Range(0, clients).Select(_ => GrpcChannel.ForAddress(arguments[0])).ToArray();
            await MeasureAsync(channels, queries, WarmUpRounds);
            var clock = Stopwatch.StartNew();
            var times = await MeasureAsync(channels, queries, Rounds);
            var rate = times.Count / clock.Elapsed.TotalSeconds;
            times.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{clients,7} {At(times, 0.50),6:F2} {At(times, 0.90),6:F2} {At(times, 0.99),6:F2} {times[^1],6:F1} {rate,12:F0}"));
            Array.ForEach(channels, channel => channel.Dispose());
        }
    }

    private static async Task<List<double>> MeasureAsync(GrpcChannel[] channels, string[] queries, int rounds)
    {
        var next = -1;
        var perClient = await Task.WhenAll(channels.Select(channel => Task.Run(async () =>
        {
            var client = new SearchService.SearchServiceClient(channel);
            var times = new List<double>();
            int place;
            while ((place = Interlocked.Increment(ref next)) < queries.Length * rounds)
            {
                var started = Stopwatch.GetTimestamp();
                await client.SearchArticlesAsync(ToRequest(queries[place % queries.Length]));
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return times;
        })));
        return [.. perClient.SelectMany(times => times)];
    }

    private static SearchArticlesRequest ToRequest(string query) => new()
    {
        Query = query,
        Facets = { new Facet { Country = new CountryFacet() }, new Facet { Published = new DateFacet() } },
    };

    private static string ToQuery(string line)
    {
        var (kind, words) = line.Split('\t') is [var first, var second, ..] ? (first, second) : throw new InvalidDataException(line);
        return kind switch
        {
            "phrase" => $"\"{words}\"",
            "or" => string.Join(" OR ", words.Split(' ')),
            _ => words,
        };
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}
