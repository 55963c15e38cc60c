namespace NewsSearch.FullText.Ranking.Bounds;

/// <summary>
/// Orders the clauses of a union by more than each can score, and divides them: those with the least bounds whose sum stays below the
/// bar find no documents of their own; they only add to those that others find, the best of them first, as long as the bar can be
/// reached (MaxScore: Turtle and Flood, Query evaluation: strategies and optimizations, 1995).
/// </summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="clauses">The places of the clauses; they are moved.</param>
/// <param name="nearness">More than nearness can add, by the places of the clauses; null where it adds nothing.</param>
internal sealed class ClauseOrder(int[] clauses, NearnessBounds? nearness)
{
    private readonly double[] _boundsOfFirst = new double[clauses.Length + 1];
    private int _firstEssential;

    /// <summary>The bar, which only rises; negative infinity at first.</summary>
    public float Bar
    {
        get;
        set
        {
            if (value > field)
            {
                field = value;
                Divide();
            }
        }
    } = float.NegativeInfinity;

    /// <summary>The places of all clauses, those with the least bounds first.</summary>
    public ReadOnlySpan<int> All => clauses;

    /// <summary>The places of the clauses of which a document must match one to reach the bar.</summary>
    public ReadOnlySpan<int> Essential => clauses.AsSpan(_firstEssential);

    /// <summary>The places of the other clauses, those with the least bounds first.</summary>
    public ReadOnlySpan<int> Others => clauses.AsSpan(0, _firstEssential);

    /// <summary>More than the first so many clauses can score together, with the nearness among them.</summary>
    public double OfFirst(int count) => _boundsOfFirst[count];

    /// <summary>Orders and divides the clauses anew.</summary>
    /// <param name="bounds">More than each clause can score, by its place.</param>
    public void Sort(ReadOnlySpan<float> bounds)
    {
        // By insertion: there are few clauses, and mostly they are in order already.
        for (var i = 1; i < clauses.Length; i++)
        {
            var clause = clauses[i];
            var place = i;
            for (; place > 0 && bounds[clauses[place - 1]] > bounds[clause]; place--)
            {
                clauses[place] = clauses[place - 1];
            }

            clauses[place] = clause;
        }

        var (sum, matched) = (0.0, 0u);
        for (var i = 0; i < clauses.Length; i++)
        {
            sum += bounds[clauses[i]];
            matched |= NearnessBounds.Bit(clauses[i]);
            _boundsOfFirst[i + 1] = sum + (nearness?.Among(matched) ?? 0);
        }

        Divide();
    }

    private void Divide()
    {
        _firstEssential = 0;
        while (_firstEssential < clauses.Length && _boundsOfFirst[_firstEssential + 1] < Bar)
        {
            _firstEssential++;
        }
    }
}
