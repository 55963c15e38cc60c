namespace NewsSearch.FullText.Matching.Unions;

/// <summary>The scores of some thousand documents in a row, as clauses add to them, and room for what comes of them.</summary>
/// <remarks>One thread at a time. It is large, so that each thread keeps one that is at rest.</remarks>
internal sealed class ScoreWindow
{
    /// <summary>Its largest number of documents.</summary>
    public const int Size = 2048;

    [ThreadStatic]
    private static ScoreWindow? _atRest;

    private readonly double[] _sums = new double[Size];
    private readonly uint[] _clauses = new uint[Size];

    private ScoreWindow()
    {
    }

    /// <summary>The documents with scores.</summary>
    public BitWindow Documents { get; } = new(Size / 64);

    /// <summary>Where a clause gathers the occurrences of its stems.</summary>
    public FieldWindow Stems { get; } = new();

    /// <summary>Where a clause gathers the occurrences of its exact forms.</summary>
    public FieldWindow Exact { get; } = new();

    /// <summary>Room for documents that were found.</summary>
    public int[] Found { get; } = new int[Size];

    /// <summary>Room for their scores.</summary>
    public double[] FoundSums { get; } = new double[Size];

    /// <summary>Room for the bits of the clauses that they match.</summary>
    public uint[] FoundClauses { get; } = new uint[Size];

    /// <summary>Takes a window, in which all sums are 0.</summary>
    public static ScoreWindow Rent()
    {
        var window = _atRest ?? new ScoreWindow();
        _atRest = null;
        return window;
    }

    /// <summary>Gives back a window of which all sums have been taken, and which is not used any more.</summary>
    public static void Return(ScoreWindow window) => _atRest = window;

    /// <summary>Adds the score of a clause to a document, which is marked beside that.</summary>
    /// <param name="document">The document.</param>
    /// <param name="score">The score. In sums of this many bits, the order in which single scores come makes no difference.</param>
    /// <param name="clause">The bit of the clause.</param>
    public void Add(int document, float score, uint clause)
    {
        var place = document - Documents.First;
        _sums[place] += score;
        _clauses[place] |= clause;
    }

    /// <summary>The sum of a document and the bits of the clauses that added to it, which both become 0.</summary>
    public (double Sum, uint Clauses) Take(int document)
    {
        var place = document - Documents.First;
        var taken = (_sums[place], _clauses[place]);
        (_sums[place], _clauses[place]) = (0, 0);
        return taken;
    }
}
