using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Matching;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;
using NewsSearch.FullText.Snapshots;

namespace NewsSearch.FullText.Explaining;

/// <summary>Finds the place of a hit without keeping the hits before it: one pass counts them.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="searcher">The snapshot, with the similarity to score by.</param>
/// <param name="query">The query.</param>
/// <param name="request">Filter, selections and order.</param>
/// <param name="cancellationToken">Looked at throughout the work.</param>
internal sealed class RankPass(IndexSearcher searcher, Query query, SearchRequest request, CancellationToken cancellationToken)
{
    private readonly Weight _weight = searcher.CreateNormalizedWeight(query);
    private readonly RecencyDecay? _recency = RecencyDecay.Of(request);

    /// <summary>The score of a hit by the very arithmetic of a search, which differs in the last digit from that of an explanation.</summary>
    public float ScoreOf(DocumentPlace place)
    {
        var segment = searcher.TopReaderContext.Leaves[place.Segment];
        var only = new FixedBitSet(segment.AtomicReader.MaxDoc);
        only.Set(place.Document);
        var score = 0f;
        Run(segment, only, (_, found) => score = found);
        return score;
    }

    /// <summary>The number of hits up to a place, the hit there included.</summary>
    public long RankOf(HitPlace place)
    {
        var order = OrderFrom(place);
        var rank = 0L;
        EachHit(order, numbers: null, hit => rank += order.IsWanted(hit) ? 0 : 1);
        return rank;
    }

    /// <summary>The number of groups whose best hit stands at most at a place, which is the best of its own.</summary>
    public long RankOfGroup(HitPlace best, IGroupNumbers numbers)
    {
        var order = OrderFrom(best);
        var alone = 0L;
        var groups = new HashSet<int>();
        EachHit(order, numbers, hit =>
        {
            if (!order.IsWanted(hit) && (hit.Group == IGroupNumbers.Alone || groups.Add(hit.Group)))
            {
                alone += hit.Group == IGroupNumbers.Alone ? 1 : 0;
            }
        });
        return alone + groups.Count;
    }

    /// <summary>The place of the best hit of the group that a hit belongs to.</summary>
    public HitPlace BestOfGroup(DocumentPlace place, HitPlace own, IGroupNumbers numbers)
    {
        numbers.BeginSegment(SegmentColumns.Of(searcher.TopReaderContext.Leaves[place.Segment].AtomicReader));
        var group = NumberOf(numbers, place.Document);
        if (group == IGroupNumbers.Alone)
        {
            return own;
        }

        var order = OrderFrom(null);
        TopHit? best = null;
        EachHit(order, numbers, hit => best = hit.Group == group && (best is not { } known || order.Compare(hit, known) < 0) ? hit : best);
        return best is { } found ? order.PlaceOf(found) : own;
    }

    private HitComparer OrderFrom(HitPlace? place) => new(request.Order == HitOrder.Oldest, place);

    private void EachHit(HitComparer order, IGroupNumbers? numbers, Action<TopHit> found)
    {
        var selections = new PassSelections(request.Selections);
        foreach (var segment in searcher.TopReaderContext.Leaves)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var columns = SegmentColumns.Of(segment.AtomicReader);
            order.BeginSegment(segment.AtomicReader, columns);
            selections.BeginSegment(columns);
            numbers?.BeginSegment(columns);
            Run(segment, SegmentFilter.Accepted(request.Filter, segment.AtomicReader, columns), (document, score) =>
            {
                if (selections.Failing(document) == PassSelections.None)
                {
                    found(order.HitOf(document, score) with { Group = numbers is null ? IGroupNumbers.Alone : NumberOf(numbers, document) });
                }
            });
        }
    }

    private static int NumberOf(IGroupNumbers numbers, int document)
    {
        Span<int> number = stackalloc int[1];
        numbers.Find([document], number);
        return number[0];
    }

    private void Run(AtomicReaderContext segment, IBits? accepted, Action<int, float> found)
    {
        var watched = new WatchedDocuments(accepted, segment.AtomicReader.MaxDoc, cancellationToken);
        var hits = new Hits(request.Order == HitOrder.Relevance, _recency, SegmentColumns.Of(segment.AtomicReader).Published, found);
        _weight.GetBulkScorer(segment, scoreDocsInOrder: false, watched)?.Score(hits);
    }

    private sealed class Hits(bool scored, RecencyDecay? recency, long[] published, Action<int, float> found) : ICollector
    {
        private Scorer? _scorer;

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer) => _scorer = scorer;

        public void SetNextReader(AtomicReaderContext context)
        {
        }

        public void Collect(int doc)
        {
            var score = scored ? _scorer!.GetScore() : 0;
            found(doc, recency is null ? score : score * recency.Factor(published[doc]));
        }
    }
}
