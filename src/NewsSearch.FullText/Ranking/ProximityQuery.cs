using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking;

/// <summary>
/// A query whose matches score more where words that stand side by side in it stand near each other in the text. It finds what
/// the inner query finds.
/// </summary>
/// <remarks>
/// <para>
/// For each pair of words, after Büttcher, Clarke and Lushman (Term Proximity Scoring for Ad-Hoc Retrieval, 2006): each place of either
/// word counts 1 / distance to the next place of the other in the field, if that is within the window. The weighted sum over the
/// fields takes the place of the occurrences in the formula of <see cref="OccurrenceQuery"/>, and the idf of the more frequent word
/// that of the word; the result is multiplied by the profile's weight of proximity.
/// </para>
/// <para>Immutable; any thread.</para>
/// </remarks>
/// <param name="inner">What is found, with its own score.</param>
/// <param name="pairs">The pairs of stems.</param>
/// <param name="fields">The fields of stems with their weights.</param>
/// <param name="ranking">The numbers.</param>
internal sealed class ProximityQuery(
    Query inner, IReadOnlyList<(string First, string Second)> pairs, IReadOnlyList<(string Field, double Weight)> fields, RankingProfile ranking) : Query
{
    public Query Inner => inner;

    public IReadOnlyList<(string First, string Second)> Pairs => pairs;

    public IReadOnlyList<(string Field, double Weight)> Fields => fields;

    public RankingProfile Ranking => ranking;

    public override Query Rewrite(IndexReader reader)
    {
        var rewritten = inner.Rewrite(reader);
        return ReferenceEquals(rewritten, inner) ? this : new ProximityQuery(rewritten, pairs, fields, ranking) { Boost = Boost };
    }

    public override Weight CreateWeight(IndexSearcher searcher) => new ProximityWeight(this, searcher);

    public override void ExtractTerms(ISet<Term> terms) => inner.ExtractTerms(terms);

    public override string ToString(string field) => $"near({inner}; {string.Join(", ", pairs.Select(pair => $"{pair.First} {pair.Second}"))})";

    public override bool Equals(object? obj) => obj is ProximityQuery other && Boost.Equals(other.Boost) && inner.Equals(other.Inner)
        && ranking == other.Ranking && pairs.SequenceEqual(other.Pairs) && fields.SequenceEqual(other.Fields);

    public override int GetHashCode() => pairs.Aggregate(HashCode.Combine(Boost, inner, ranking), HashCode.Combine);
}
