using System.Runtime.InteropServices;
using Lucene.Net.Index;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Snapshots;

namespace NewsSearch.FullText.Coverage;

/// <summary>Counts hits by the country of their publisher and the countries that they mention.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="shared">The shared stories of the snapshot.</param>
internal sealed class CountryPairCounter(SharedStories shared) : IHitReceiver
{
    private readonly CodeCounts _sources = new(shared);
    private readonly CodeCounts _mentioned = new(shared);
    private readonly BucketCounts _pairs = new(shared);
    private readonly Dictionary<(int Source, int Mentioned), int> _pairBuckets = [];
    private OrdinalColumn _sourceColumn = null!;
    private OrdinalColumn _mentionedColumn = null!;
    private int[] _stories = [];
    private long _articles;
    private long _others;

    /// <inheritdoc/>
    public void BeginSegment(AtomicReader reader, SegmentColumns columns)
    {
        _sourceColumn = columns.Terms(FacetField.SourceCountry);
        _mentionedColumn = columns.Terms(FacetField.MentionedCountry);
        _stories = columns.Stories;
        _sources.BeginSegment(_sourceColumn.Keys);
        _mentioned.BeginSegment(_mentionedColumn.Keys);
    }

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
    {
        foreach (var document in documents)
        {
            var source = _sourceColumn.Values.Of(document);
            var targets = _mentionedColumn.Values.Of(document);
            if (source.IsEmpty || targets.IsEmpty)
            {
                _others++;
                continue;
            }

            _articles++;
            var sourceBucket = _sources.Add(source[0], _stories[document]);
            foreach (var target in targets)
            {
                var mentionedBucket = _mentioned.Add(target, _stories[document]);
                _pairs.Add(PairBucket(sourceBucket, mentionedBucket), _stories[document]);
            }
        }
    }

    /// <summary>What was counted.</summary>
    /// <param name="sourceLimit">The largest number of publishers' countries.</param>
    /// <param name="mentionedLimit">The largest number of mentioned countries.</param>
    public CountryMatrix Result(int sourceLimit, int mentionedLimit)
    {
        var sources = _sources.Top(sourceLimit);
        var mentioned = _mentioned.Top(mentionedLimit);
        var pairs = new List<CountryPairCount>();
        foreach (var (source, sourceBucket) in sources)
        {
            foreach (var (target, mentionedBucket) in mentioned)
            {
                if (_pairBuckets.TryGetValue((sourceBucket, mentionedBucket), out var bucket))
                {
                    var lift = (double)_pairs[bucket].Articles * _articles / source.Matches.Articles / target.Matches.Articles;
                    pairs.Add(new CountryPairCount(source.Country, target.Country, _pairs[bucket], lift));
                }
            }
        }

        return new CountryMatrix([.. sources.Select(code => code.Count)], [.. mentioned.Select(code => code.Count)], pairs, _articles, _others);
    }

    private int PairBucket(int source, int mentioned)
    {
        ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairBuckets, (source, mentioned), out var isKnown);
        bucket = isKnown ? bucket : _pairBuckets.Count - 1;
        return bucket;
    }

    /// <summary>Counts by country code, across segments.</summary>
    private sealed class CodeCounts(SharedStories shared)
    {
        private readonly BucketCounts _counts = new(shared);
        private readonly Dictionary<string, int> _buckets = new(StringComparer.Ordinal);
        private int[] _bucketOf = [];

        public void BeginSegment(string[] codes)
        {
            _bucketOf = new int[codes.Length];
            for (var ordinal = 0; ordinal < codes.Length; ordinal++)
            {
                if (!_buckets.TryGetValue(codes[ordinal], out _bucketOf[ordinal]))
                {
                    _buckets.Add(codes[ordinal], _bucketOf[ordinal] = _buckets.Count);
                }
            }
        }

        public int Add(int ordinal, int story)
        {
            var bucket = _bucketOf[ordinal];
            _counts.Add(bucket, story);
            return bucket;
        }

        public IReadOnlyList<(CountryCount Count, int Bucket)> Top(int limit) =>
        [
            .. _buckets
                .Where(bucket => _counts[bucket.Value].Articles > 0)
                .OrderByDescending(bucket => _counts[bucket.Value].Articles)
                .ThenBy(bucket => bucket.Key, StringComparer.Ordinal)
                .Take(limit)
                .Select(bucket => (new CountryCount(bucket.Key, _counts[bucket.Value], Selected: false), bucket.Value)),
        ];
    }
}
