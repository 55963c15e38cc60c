using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>A word or phrase over some fields, as a clause that matches where it occurs in any of them.</summary>
/// <remarks>One thread at a time; forward only.</remarks>
/// <param name="stems">The fields in which it occurs on stems; at least one.</param>
/// <param name="exact">Those in which it occurs on exact forms, which only score.</param>
internal sealed class OccurrenceClause(WeightedField[] stems, WeightedField[] exact) : IIntersectionClause
{
    private readonly ClauseField[] _stems = Open(stems);
    private readonly ClauseField[] _exact = Open(exact);
    private readonly float[] _occurrences = new float[IFieldOccurrences.Window];
    private readonly bool _areExactFormsExact = AreExact(exact);
    private FieldUnion? _union;

    /// <summary>What documents score by their occurrences; null if only matches are wanted.</summary>
    public OccurrenceScores? Scores { get; init; }

    /// <inheritdoc/>
    public long Cost { get; } = stems.Sum(field => field.Occurrences.Cost);

    /// <inheritdoc/>
    public bool IsExact { get; } = AreExact(stems);

    /// <inheritdoc/>
    public int Next(int from, Span<int> documents) => (_union ??= new FieldUnion(_stems)).Next(from, documents, _occurrences);

    /// <inheritdoc/>
    public int Keep(Span<int> documents, Span<int> numbers)
    {
        if (Scores is null && IsExact && stems is [var only])
        {
            return only.Occurrences.Keep(documents, numbers);
        }

        Span<float> sums = stackalloc float[documents.Length];
        Span<int> found = stackalloc int[documents.Length];
        Find(_stems, documents, numbers, sums, found);
        var kept = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            var number = numbers[i];
            (documents[kept], numbers[kept], _occurrences[number]) = (documents[i], number, sums[i]);
            kept += found[i] > 0 ? 1 : 0;
        }

        return kept;
    }

    /// <inheritdoc/>
    public int Confirm(Span<int> documents, Span<int> numbers)
    {
        if (IsExact)
        {
            return documents.Length;
        }

        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            (documents[kept], numbers[kept]) = (documents[i], numbers[i]);
            kept += Confirm(_stems, numbers[i], out _occurrences[numbers[i]]) ? 1 : 0;
        }

        return kept;
    }

    /// <inheritdoc/>
    public void AddScores(ReadOnlySpan<int> documents, ReadOnlySpan<int> numbers, Span<float> scores)
    {
        if (Scores is not { } rule)
        {
            return;
        }

        Span<float> sums = stackalloc float[documents.Length];
        Find(_exact, documents, numbers, sums, stackalloc int[documents.Length]);
        for (var i = 0; i < documents.Length; i++)
        {
            if (sums[i] != 0 && !_areExactFormsExact)
            {
                Confirm(_exact, numbers[i], out sums[i]);
            }

            scores[i] += rule.Of(documents[i], _occurrences[numbers[i]], sums[i]);
        }
    }

    /// <inheritdoc/>
    public void AddBounds(ReadOnlySpan<int> documents, ReadOnlySpan<int> numbers, Span<float> bounds)
    {
        for (var i = 0; i < documents.Length && Scores is not null; i++)
        {
            bounds[numbers[i]] += Scores.Bound(documents[i], _occurrences[numbers[i]]);
        }
    }

    /// <summary>More than it can score.</summary>
    /// <param name="weight">The same word or phrase in the snapshot, with factors of 0 or more.</param>
    public ClauseBounds OpenBounds(OccurrenceWeight weight)
    {
        // All impacts have the lengths of one field, or of none, where they are 0.
        var words = Array.ConvertAll(stems, field => (field.Weight, Word: field.Occurrences as IBoundedOccurrences));
        var lengths = words.Select(field => field.Word?.LengthField).FirstOrDefault(field => field is not null);
        return new ClauseBounds(
            Array.ConvertAll(words, field => (field.Weight, field.Word?.OpenBlocks())),
            weight.StemFactor + (weight.IsAlwaysExact ? 0 : weight.ExactFactor),
            weight.Lengths.LeastByCode(lengths));
    }

    private static void Find(ClauseField[] fields, ReadOnlySpan<int> documents, ReadOnlySpan<int> numbers, Span<float> sums, Span<int> found)
    {
        foreach (var field in fields)
        {
            field.Find(documents, numbers, sums, found);
        }
    }

    private static bool Confirm(ClauseField[] fields, int number, out float sum)
    {
        var isFound = false;
        sum = 0;
        foreach (var field in fields)
        {
            isFound |= field.Confirm(number, ref sum);
        }

        return isFound;
    }

    private static bool AreExact(WeightedField[] fields) => Array.TrueForAll(fields, field => field.Occurrences.IsExact);

    private static ClauseField[] Open(WeightedField[] fields)
    {
        var areExact = AreExact(fields);
        return Array.ConvertAll(fields, field => new ClauseField(field, !areExact));
    }
}
