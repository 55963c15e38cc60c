using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Querying.Matching;

/// <summary>Documents whose texts name a time in a range: one bit set for each segment.</summary>
/// <param name="range">The range.</param>
internal sealed class MentionedDateFilter(MentionedDateRange range) : Filter
{
    private readonly MentionedDateRange _range = range;

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        BitsFilteredDocIdSet.Wrap(MentionedDateTest.Accepted(_range, SegmentColumns.Of(context.AtomicReader).MentionedDates), acceptDocs);

    public override bool Equals(object? obj) => obj is MentionedDateFilter other && _range == other._range;

    public override int GetHashCode() => _range.GetHashCode();
}
