using Lucene.Net.Index;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Snapshots;

namespace NewsSearch.FullText.Coverage;

/// <summary>Counts hits by calendar bucket, keeps the best of each, and sets them against all articles of the archive.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="unit">The length of a bucket.</param>
/// <param name="days">The local days of the zone whose calendar counts.</param>
/// <param name="bounds">The bounds of the filter on the published time.</param>
/// <param name="shared">The shared stories of the snapshot.</param>
/// <param name="cancellationToken">Looked at while all articles are counted.</param>
internal sealed class TimelineCounter(
    CalendarUnit unit, LocalDays days, PublishedBounds bounds, SharedStories shared, CancellationToken cancellationToken) : IHitReceiver
{
    private const int DocumentsBetweenLooks = 1 << 16;

    // The first bucket holds the undated documents.
    private readonly BucketCounts _matches = new(shared);
    private readonly DayBuckets _buckets = new(unit);
    private readonly HitComparer _order = new(oldestFirst: false, after: null);
    private readonly long _from = bounds.From ?? SegmentColumns.Undated + 1;
    private readonly long _before = bounds.Before ?? long.MaxValue;
    private BucketTotals[] _totals = new BucketTotals[16];
    private long[] _published = [];
    private int[] _stories = [];

    /// <summary>The number of hits without a published time.</summary>
    public long Undated => _matches[0].Articles;

    /// <summary>The buckets in which the archive has an article, the earliest first.</summary>
    public IEnumerable<CountedBucket> Buckets => _buckets.InOrder.Select(bucket => new CountedBucket(
        bucket.Start, _matches[bucket.Bucket], _totals[bucket.Bucket].All, _totals[bucket.Bucket].Eligible, _totals[bucket.Bucket].Best));

    /// <inheritdoc/>
    public void BeginSegment(AtomicReader reader, SegmentColumns columns)
    {
        (_published, _stories) = (columns.Published, columns.Stories);
        _order.BeginSegment(reader, columns);
        CountAll(reader);
    }

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            var time = _published[document];
            if (time == SegmentColumns.Undated)
            {
                _matches.Add(0, _stories[document]);
                continue;
            }

            // Every hit was counted with its segment, so its bucket is there.
            var bucket = _buckets.Of(days.DayOf(time));
            ref var best = ref _totals[bucket].Best;
            var hit = _order.HitOf(document, scores[i]);
            if (_matches[bucket].Articles == 0 || _order.Compare(hit, best) < 0)
            {
                best = hit;
            }

            _matches.Add(bucket, _stories[document]);
        }
    }

    private void CountAll(AtomicReader reader)
    {
        var live = reader.LiveDocs;
        for (var document = 0; document < _published.Length; document++)
        {
            if (document % DocumentsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var time = _published[document];
            if (time == SegmentColumns.Undated || live?.Get(document) == false)
            {
                continue;
            }

            var bucket = _buckets.Of(days.DayOf(time));
            if (bucket >= _totals.Length)
            {
                Array.Resize(ref _totals, _totals.Length * 2);
            }

            ref var totals = ref _totals[bucket];
            totals.All++;
            totals.Eligible += time >= _from & time < _before ? 1 : 0;
        }
    }

    private struct BucketTotals
    {
        public long All;
        public long Eligible;
        public TopHit Best;
    }
}
