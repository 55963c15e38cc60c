using System.Globalization;

namespace NewsSearch.Testing;

/// <summary>
/// Where random tests get their seed and length: SEARCH_TEST_SEED replays a run, SEARCH_TEST_ITERATIONS multiplies its
/// length. A failure must print the seed: pass <see cref="Replay"/> as the assertion's message.
/// </summary>
public static class TestSeed
{
    /// <summary>The seed of this run.</summary>
    public static int Value { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("SEARCH_TEST_SEED"), CultureInfo.InvariantCulture, out var seed)
            ? seed
            : (int)(TimeProvider.System.GetTimestamp() & 0x7FFFFFFF);

    /// <summary>How to replay this run.</summary>
    public static string Replay => $"replay with SEARCH_TEST_SEED={Value}";

    /// <summary>A generator for one test, independent of the other tests.</summary>
    public static Random Random(string test) => new(HashCode(test) ^ Value);

    /// <summary>The number of iterations: <paramref name="usual"/>, multiplied by SEARCH_TEST_ITERATIONS if that is set.</summary>
    public static int Iterations(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("SEARCH_TEST_ITERATIONS"), CultureInfo.InvariantCulture, out var factor)
            ? usual * factor
            : usual;

    private static int HashCode(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));
}
