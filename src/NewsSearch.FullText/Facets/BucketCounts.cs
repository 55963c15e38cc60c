namespace NewsSearch.FullText.Facets;

/// <summary>The numbers of articles and stories in the buckets of a facet. Buckets are numbered from 0.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
internal sealed class BucketCounts(SharedStories? shared)
{
    private readonly StoryGroups? _stories = shared is null ? null : new(shared);
    private MatchCount[] _counts = new MatchCount[16];

    /// <summary>Counts a document in a bucket.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="story">The story of the document.</param>
    public void Add(int bucket, int story)
    {
        if (bucket >= _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(bucket + 1, _counts.Length * 2));
        }

        ref var count = ref _counts[bucket];
        count = new MatchCount(count.Articles + 1, count.Stories + (_stories?.IsNew(bucket, story) == true ? 1 : 0));
    }

    /// <summary>What was counted in a bucket.</summary>
    public MatchCount this[int bucket] => bucket < _counts.Length ? _counts[bucket] : default;
}
