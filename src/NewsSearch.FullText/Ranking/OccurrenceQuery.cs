using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking;

/// <summary>A field in which a word or phrase is looked for.</summary>
/// <param name="Weight">How much it counts.</param>
/// <param name="Stems">The word or phrase on stems, which decides what is found.</param>
/// <param name="Exact">The same on exact forms: never where the stems are not.</param>
internal sealed record OccurrenceField(double Weight, Query Stems, Query Exact);

/// <summary>
/// A word or phrase over the fields, scored by BM25F in its simple form (Robertson, Zaragoza and Taylor, Simple BM25 Extension to
/// Multiple Weighted Fields, 2004): as if the title stood several times, as often as it weighs more, in one text with the body.
/// So a word has one rarity and one saturation, wherever it stands.
/// </summary>
/// <remarks>
/// <para>
/// score = boost × (part(stems) + exact bonus × part(exact forms)), with part = idf × (k1 + 1) × f / (f + k1 × (1 - b + b × l / a)).
/// f is the weighted number of occurrences, l the weighted length, a its average over all articles. idf = ln(1 + (N - n + 0.5) / (n
/// + 0.5)) with the n of the field with the most; that of a phrase is the sum over its words.
/// </para>
/// <para>Immutable after its boost is set; any thread.</para>
/// </remarks>
internal sealed class OccurrenceQuery(IReadOnlyList<OccurrenceField> fields, RankingProfile ranking) : Query
{
    public IReadOnlyList<OccurrenceField> Fields => fields;

    public RankingProfile Ranking => ranking;

    public override Weight CreateWeight(IndexSearcher searcher) => new OccurrenceWeight(this, searcher);

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var field in fields)
        {
            field.Stems.ExtractTerms(terms);
            field.Exact.ExtractTerms(terms);
        }
    }

    public override string ToString(string field) => $"({string.Join(" | ", fields.Select(part => $"{part.Stems}^{part.Weight}"))})";

    public override bool Equals(object? obj) =>
        obj is OccurrenceQuery other && Boost.Equals(other.Boost) && ranking == other.Ranking && fields.SequenceEqual(other.Fields);

    public override int GetHashCode() => fields.Aggregate(HashCode.Combine(Boost, ranking), HashCode.Combine);
}
