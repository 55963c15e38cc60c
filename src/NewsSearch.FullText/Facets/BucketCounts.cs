namespace NewsSearch.FullText.Facets;

/// <summary>The numbers of articles and stories in the buckets of a facet. Buckets are numbered from 0.</summary>
/// <remarks>
/// Stories are the articles less those whose story is in the bucket already, so that articles which are alone in their story, nearly
/// all, cost nothing. One thread at a time.
/// </remarks>
/// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
internal sealed class BucketCounts(SharedStories? shared)
{
    private readonly StoryGroups? _stories = shared is null ? null : new(shared);
    private int[] _articles = new int[16];
    private int[] _repeated = [];

    /// <summary>What was counted in a bucket.</summary>
    public MatchCount this[int bucket]
    {
        get
        {
            var articles = bucket < _articles.Length ? _articles[bucket] : 0;
            var repeated = bucket < _repeated.Length ? _repeated[bucket] : 0;
            return new MatchCount(articles, _stories is null ? 0 : articles - repeated);
        }
    }

    /// <summary>The numbers of articles, with room for a bucket. The array is another one when a later call asks for more room.</summary>
    public int[] Holding(int bucket)
    {
        if (bucket >= _articles.Length)
        {
            Array.Resize(ref _articles, Math.Max(bucket + 1, _articles.Length * 2));
        }

        return _articles;
    }

    /// <summary>Gives back what only counting needs; what was counted stays.</summary>
    public void Release() => _stories?.Release();

    /// <summary>Counts a document in a bucket.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="story">The story of the document.</param>
    public void Add(int bucket, int story)
    {
        Holding(bucket)[bucket]++;
        AddStory(bucket, story);
    }

    /// <summary>Counts documents in buckets, but not their stories.</summary>
    /// <param name="buckets">The buckets, each once.</param>
    /// <param name="articles">The number of documents.</param>
    public void AddArticles(ReadOnlySpan<int> buckets, int articles)
    {
        foreach (var bucket in buckets)
        {
            Holding(bucket)[bucket] += articles;
        }
    }

    /// <summary>Counts the story of a document that is counted in a bucket otherwise. It may be left out for a story that is not shared.</summary>
    public void AddStory(int bucket, int story)
    {
        if (_stories?.IsNew(bucket, story) != false)
        {
            return;
        }

        if (bucket >= _repeated.Length)
        {
            Array.Resize(ref _repeated, Math.Max(bucket + 1, _repeated.Length * 2));
        }

        _repeated[bucket]++;
    }
}
