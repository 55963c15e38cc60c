using System.Globalization;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>What the comparison is asked for.</summary>
/// <param name="Folder">Where articles and indexes are kept.</param>
/// <param name="Articles">The number of articles.</param>
internal sealed record YardstickOptions(string Folder, int Articles)
{
    /// <summary>How it is called.</summary>
    public const string Usage =
        "against-lucene FOLDER ARTICLES [--queries FILE] [--only search|index|service] [--modes MODE,...] [--rounds N] [--warm-up SECONDS] [--segments N] [--rebuild ENGINE,...]";

    /// <summary>The parts of the comparison.</summary>
    public static readonly string[] Parts = ["search", "index", "service"];

    /// <summary>The file of queries: kind, TAB, words. Null for that of the shared files.</summary>
    public string? QueryFile { get; init; }

    /// <summary>The part that is wanted; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>The modes of searching that are wanted. Default all.</summary>
    public IReadOnlyList<SearchMode> Modes { get; init; } = SearchMode.All;

    /// <summary>How often each query is measured.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>How long all queries of a mode are asked before that, so that what compiles while it runs has done so.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The number of segments that the indexes are merged to for searching; 0 leaves them as they are.</summary>
    public int Segments { get; init; } = 1;

    /// <summary>The engines whose indexes are built anew even where they are complete.</summary>
    public IReadOnlyList<string> Rebuild { get; init; } = [];

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">They are not as <see cref="Usage"/> says.</exception>
    public static YardstickOptions Parse(string[] arguments)
    {
        if (arguments.Length < 2 || arguments.Length % 2 != 0)
        {
            throw new ArgumentException(Usage);
        }

        var options = new YardstickOptions(Path.GetFullPath(arguments[0]), Number(arguments[1]));
        foreach (var pair in arguments.Skip(2).Chunk(2))
        {
            options = options.With(pair[0], pair[1]);
        }

        return options;
    }

    /// <summary>Whether a part is wanted.</summary>
    public bool Wants(string part) => Only is null || Only == part;

    /// <summary>The queries.</summary>
    public YardstickQuery[] ReadQueries() =>
        [.. File.ReadLines(QueryFile ?? Corpus.Require("data/speed-queries.tsv")).Select(YardstickQuery.Parse)];

    private YardstickOptions With(string name, string value) => name switch
    {
        "--queries" => this with { QueryFile = value },
        "--only" when Parts.Contains(value) => this with { Only = value },
        "--modes" => this with { Modes = [.. value.Split(',').Select(SearchMode.Named)] },
        "--rounds" => this with { Rounds = Number(value) },
        "--warm-up" => this with { WarmUp = TimeSpan.FromSeconds(Number(value)) },
        "--segments" => this with { Segments = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) },
        "--rebuild" => this with { Rebuild = value.Split(',') },
        _ => throw new ArgumentException($"{name} {value} is not understood: {Usage}"),
    };

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"'{text}' is no number above 0: {Usage}");
}
