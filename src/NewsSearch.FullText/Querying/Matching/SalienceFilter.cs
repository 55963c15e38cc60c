using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Querying.Matching;

/// <summary>Documents in which a country has some salience: one bit set for each segment.</summary>
/// <param name="field">The index field of the countries that articles are about, or of those that they mention.</param>
/// <param name="code">The country.</param>
/// <param name="range">The salience.</param>
internal sealed class SalienceFilter(string field, string code, SalienceRange range) : Filter
{
    private readonly (string Field, string Code, SalienceRange Range) _wanted = (field, code, range);

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        BitsFilteredDocIdSet.Wrap(SalientDocuments.With(context.AtomicReader, _wanted.Field, [_wanted.Code], _wanted.Range), acceptDocs);

    public override bool Equals(object? obj) => obj is SalienceFilter other && _wanted == other._wanted;

    public override int GetHashCode() => _wanted.GetHashCode();
}
