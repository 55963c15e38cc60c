using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>A word or phrase over some fields, as a clause that matches where it occurs in any of them.</summary>
/// <remarks>One thread at a time; forward only.</remarks>
/// <param name="stems">The fields in which it occurs on stems; at least one.</param>
/// <param name="exact">Those in which it occurs on exact forms, which only score.</param>
/// <param name="cursors">Where it takes what it needs.</param>
internal sealed class OccurrenceClause(WeightedField[] stems, WeightedField[] exact, CursorPool cursors) : IIntersectionClause
{
    private readonly ClauseField[] _stems = Open(stems, cursors);
    private readonly ClauseField[] _exact = Open(exact, cursors);
    private readonly float[] _occurrences = cursors.Floats();
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
        return KeepFound(documents, numbers, sums, found);
    }

    /// <inheritdoc/>
    public int Confirm(Span<int> documents, Span<int> numbers)
    {
        if (IsExact)
        {
            return documents.Length;
        }

        Span<float> sums = stackalloc float[documents.Length];
        Span<int> found = stackalloc int[documents.Length];
        Confirm(_stems, numbers, sums, found);
        return KeepFound(documents, numbers, sums, found);
    }

    /// <inheritdoc/>
    public void AddScores(ReadOnlySpan<int> documents, ReadOnlySpan<int> numbers, Span<float> scores)
    {
        if (Scores is not { } rule)
        {
            return;
        }

        Span<float> sums = stackalloc float[documents.Length];
        Span<int> found = stackalloc int[documents.Length];
        Find(_exact, documents, numbers, sums, found);
        if (!_areExactFormsExact)
        {
            sums.Clear();
            Confirm(_exact, numbers, sums, found);
        }

        for (var i = 0; i < documents.Length; i++)
        {
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

    private static void Confirm(ClauseField[] fields, ReadOnlySpan<int> numbers, Span<float> sums, Span<int> found)
    {
        foreach (var field in fields)
        {
            field.Confirm(numbers, sums, found);
        }
    }

    private int KeepFound(Span<int> documents, Span<int> numbers, ReadOnlySpan<float> sums, ReadOnlySpan<int> found)
    {
        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var number = numbers[i];
            (documents[kept], numbers[kept], _occurrences[number]) = (documents[i], number, sums[i]);
            kept += found[i] > 0 ? 1 : 0;
        }

        return kept;
    }

    private static bool AreExact(WeightedField[] fields) => Array.TrueForAll(fields, field => field.Occurrences.IsExact);

    private static ClauseField[] Open(WeightedField[] fields, CursorPool cursors)
    {
        var areExact = AreExact(fields);
        return Array.ConvertAll(fields, field => new ClauseField(field, !areExact, cursors));
    }
}
