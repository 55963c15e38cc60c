using System.Diagnostics;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>A way to answer queries that is compared with others.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Search">Answers a query; null if it does not know the mode.</param>
internal sealed record Contender(string Name, Func<SearchMode, YardstickQuery, MeasuredAnswer?> Search);

/// <summary>
/// Asks all contenders the same queries in rounds, in each of which one contender after the other answers all of them, so that none finds the
/// processor's caches as another has left them; of several rounds the best counts. Compares the answers.
/// </summary>
/// <param name="contenders">The contenders; answers are compared with those of the first.</param>
/// <param name="warmUp">How long rounds go on before any is measured; there is at least one, and in the first answers are compared.</param>
/// <param name="rounds">The number of rounds that are measured.</param>
internal sealed class SearchComparison(IReadOnlyList<Contender> contenders, TimeSpan warmUp, int rounds)
{
    private const int MostPrinted = 20;

    /// <summary>The number of answers that differ from that of the first contender.</summary>
    public int Disagreements { get; private set; }

    /// <summary>Measures a mode.</summary>
    /// <returns>For each contender by its name, the best microseconds of each query; contenders that do not know the mode are left out.</returns>
    public IReadOnlyDictionary<string, double[]> Measure(SearchMode mode, IReadOnlyList<YardstickQuery> queries)
    {
        var started = Stopwatch.GetTimestamp();
        Run(mode, queries, (query, answers) => Compare(mode, query, answers));
        while (Stopwatch.GetElapsedTime(started) < warmUp)
        {
            Run(mode, queries, (_, _) => { });
        }

        var best = new Dictionary<string, Dictionary<YardstickQuery, double>>();
        for (var round = 0; round < rounds; round++)
        {
            Run(mode, queries, (query, answers) => Array.ForEach(answers, answer => Keep(best, query, answer)));
        }

        return best.ToDictionary(times => times.Key, times => queries.Select(query => times.Value[query]).ToArray());
    }

    private void Run(SearchMode mode, IReadOnlyList<YardstickQuery> queries, Action<YardstickQuery, NamedAnswer[]> take)
    {
        var answers = contenders.Select(contender => queries.Select(query => contender.Search(mode, query)).ToArray()).ToArray();
        for (var query = 0; query < queries.Count; query++)
        {
            take(queries[query], [.. contenders.Zip(answers, (contender, all) => (contender.Name, Answer: all[query]))
                .Where(pair => pair.Answer is not null)
                .Select(pair => new NamedAnswer(pair.Name, pair.Answer!))]);
        }
    }

    private static void Keep(Dictionary<string, Dictionary<YardstickQuery, double>> best, YardstickQuery query, NamedAnswer answer)
    {
        if (!best.TryGetValue(answer.Name, out var times))
        {
            best.Add(answer.Name, times = new(ReferenceEqualityComparer.Instance));
        }

        times[query] = Math.Min(times.GetValueOrDefault(query, double.MaxValue), answer.Answer.Microseconds);
    }

    private void Compare(SearchMode mode, YardstickQuery query, NamedAnswer[] answers)
    {
        foreach (var (name, answer) in answers.Skip(1))
        {
            if (AnswerComparison.Difference(answers[0].Answer, answer) is { } difference && ++Disagreements <= MostPrinted)
            {
                Console.Error.WriteLine($"{mode.Name} {query.Kind} '{query.Words}', {answers[0].Name} and {name}: {difference}");
            }
        }
    }

    private readonly record struct NamedAnswer(string Name, MeasuredAnswer Answer);
}
