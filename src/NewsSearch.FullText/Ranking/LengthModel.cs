using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking;

/// <summary>
/// How the length of an article discounts what occurs in it: k1 × (1 - b + b × l / a), the l and a being the weighted length over
/// the fields and its average.
/// </summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class LengthModel
{
    private readonly string[] _fields;
    private readonly float[][] _parts;
    private readonly float _constant;
    private readonly float[]?[] _least;

    public LengthModel(IReadOnlyList<(string Field, double Weight)> fields, RankingProfile ranking, IndexSearcher searcher)
    {
        var words = fields.Sum(field => field.Weight * Math.Max(0, searcher.CollectionStatistics(field.Field).SumTotalTermFreq));
        var average = words / Math.Max(1, searcher.IndexReader.MaxDoc);
        var perWord = average == 0 ? 0 : ranking.TermSaturation * ranking.LengthNormalization / average;
        _constant = (float)(ranking.TermSaturation * (1 - ranking.LengthNormalization));
        _fields = [.. fields.Select(field => field.Field)];
        _parts = [.. fields.Select(field => Part(field.Weight * perWord))];
        _least = new float[fields.Count + 1][];
    }

    /// <summary>The discounts of a segment's documents.</summary>
    public LengthDiscount In(AtomicReader segment) => new(_constant, _parts, Array.ConvertAll(_fields, field => FieldLengths.Of(segment, field)));

    /// <summary>The least discount of documents by the code of their length in one field; whatever they have in the others only adds to it.</summary>
    /// <param name="field">The field; null, or one that is not among those here, where the length says nothing.</param>
    public float[] LeastByCode(string? field)
    {
        // Whoever makes two of them makes the same.
        var place = Array.IndexOf(_fields, field);
        return _least[place + 1] ??= Array.ConvertAll(place < 0 ? new float[FieldLengths.Decoded.Length] : _parts[place], part => _constant + part);
    }

    private static float[] Part(double perWord)
    {
        var part = new float[FieldLengths.Decoded.Length];
        for (var code = 0; code < part.Length; code++)
        {
            part[code] = (float)(FieldLengths.Decoded[code] * perWord);
        }

        return part;
    }
}

/// <summary>The number of occurrences that count half as much as endless ones, by document.</summary>
/// <param name="Constant">The part that does not depend on the length.</param>
/// <param name="Parts">For each field, what each code of a length adds.</param>
/// <param name="Codes">For each field, the codes of a segment's documents.</param>
internal readonly record struct LengthDiscount(float Constant, float[][] Parts, byte[][] Codes)
{
    /// <summary>The number for a document.</summary>
    public float Of(int document)
    {
        var sum = Constant;
        for (var field = 0; field < Codes.Length; field++)
        {
            sum += Parts[field][Codes[field][document]];
        }

        return sum;
    }
}
