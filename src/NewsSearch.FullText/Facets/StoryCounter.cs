namespace NewsSearch.FullText.Facets;

/// <summary>Counts the distinct stories among the matching documents of one search, exactly as far as they are to be counted.</summary>
/// <remarks>
/// One thread at a time. For each segment: <see cref="BeginSegment"/>, then blocks, each document once. For one count over all
/// matches; counts for each of many facet values or buckets are the work of <see cref="StoryGroups"/>.
/// </remarks>
/// <param name="shared">The shared stories of the snapshot.</param>
/// <param name="limit">The number of documents after which no more is counted.</param>
internal sealed class StoryCounter(SharedStories shared, long limit = long.MaxValue)
{
    private readonly StoryGroups _groups = new(shared);
    private int[] _stories = [];
    private long _documents;

    /// <summary>The number of distinct stories so far.</summary>
    public long Total { get; private set; }

    /// <summary>Goes on to a segment.</summary>
    public void BeginSegment(SegmentColumns columns) => _stories = columns.Stories;

    /// <summary>Counts a block of matching documents, in any order, numbered within the segment.</summary>
    public void Count(ReadOnlySpan<int> documents)
    {
        if (_documents >= limit)
        {
            return;
        }

        _documents += documents.Length;
        var (stories, groups, distinct) = (_stories, _groups, 0);
        foreach (var document in documents)
        {
            distinct += groups.IsNew(0, stories[document]) ? 1 : 0;
        }

        Total += distinct;
    }
}
