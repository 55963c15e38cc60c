namespace NewsSearch.FullText.Matching.Unions;

/// <summary>The scores of some thousand documents in a row, as clauses add to them.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class ScoreWindow
{
    /// <summary>Its largest number of documents.</summary>
    public const int Size = 2048;

    private readonly double[] _sums = new double[Size];
    private readonly uint[] _clauses = new uint[Size];

    /// <summary>The documents with scores.</summary>
    public BitWindow Documents { get; } = new(Size / 64);

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
