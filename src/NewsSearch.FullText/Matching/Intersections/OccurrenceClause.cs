using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>A word or phrase over some fields, as a clause that matches where it occurs in any of them.</summary>
/// <remarks>One thread at a time; forward only.</remarks>
/// <param name="stems">The fields in which it occurs on stems; at least one.</param>
/// <param name="exact">Those in which it occurs on exact forms, which only score.</param>
internal sealed class OccurrenceClause(WeightedField[] stems, WeightedField[] exact) : IIntersectionClause
{
    private readonly FieldUnion _union = new(stems);
    private readonly float[] _occurrences = new float[IFieldOccurrences.Window];
    private readonly float[] _sums = new float[IFieldOccurrences.Window];
    private readonly int[] _found = new int[IFieldOccurrences.Window];
    private readonly int[] _frequencies = new int[IFieldOccurrences.Window];

    /// <summary>What documents score by their occurrences; null if only matches are wanted.</summary>
    public OccurrenceScores? Scores { get; init; }

    /// <inheritdoc/>
    public long Cost { get; } = stems.Sum(field => field.Occurrences.Cost);

    /// <inheritdoc/>
    public int Next(int from, Span<int> documents) => _union.Next(from, documents, _occurrences);

    /// <inheritdoc/>
    public int Keep(Span<int> documents, Span<int> numbers)
    {
        var sums = _sums.AsSpan(0, documents.Length);
        var found = _found.AsSpan(0, documents.Length);
        AddUp(stems, documents, sums, found);
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
    public void AddScores(ReadOnlySpan<int> documents, ReadOnlySpan<int> numbers, Span<float> scores)
    {
        if (Scores is not { } rule)
        {
            return;
        }

        var sums = _sums.AsSpan(0, documents.Length);
        AddUp(exact, documents, sums, _found.AsSpan(0, documents.Length));
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
        var words = Array.ConvertAll(stems, field => (field.Weight, Word: field.Occurrences as WordOccurrences));
        var lengths = words.Select(field => field.Word?.LengthField).FirstOrDefault(field => field is not null);
        return new ClauseBounds(
            Array.ConvertAll(words, field => (field.Weight, field.Word?.OpenBlocks())),
            weight.StemFactor + (weight.IsAlwaysExact ? 0 : weight.ExactFactor),
            weight.Lengths.LeastByCode(lengths));
    }

    private void AddUp(WeightedField[] fields, ReadOnlySpan<int> documents, Span<float> sums, Span<int> found)
    {
        sums.Clear();
        found.Clear();
        var frequencies = _frequencies.AsSpan(0, documents.Length);
        foreach (var field in fields)
        {
            field.Occurrences.Find(documents, frequencies);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += field.Weight * frequencies[i];
                found[i] |= frequencies[i];
            }
        }
    }
}
