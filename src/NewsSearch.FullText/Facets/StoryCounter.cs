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
    private int[] _found = [];
    private int[] _stories = [];
    private long _documents;

    /// <summary>The number of distinct stories so far.</summary>
    public long Total { get; private set; }

    /// <summary>Goes on to a segment.</summary>
    public void BeginSegment(SegmentColumns columns) => _stories = columns.Stories;

    /// <summary>Counts a block of matching documents, in any order, numbered within the segment.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="findsShared">Whether the result is wanted where no more stories are counted either.</param>
    /// <returns>Those of them whose story may have other articles; valid until the next call.</returns>
    public ReadOnlySpan<int> Count(ReadOnlySpan<int> documents, bool findsShared)
    {
        if (_documents >= limit)
        {
            return findsShared ? SharedAmong(documents) : [];
        }

        _documents += documents.Length;
        var found = SharedAmong(documents);
        var distinct = documents.Length;
        foreach (var document in found)
        {
            distinct -= _groups.IsNew(0, _stories[document]) ? 0 : 1;
        }

        Total += distinct;
        return found;
    }

    /// <summary>Gives back what only counting needs; the total stays.</summary>
    public void Release() => _groups.Release();

    /// <summary>The documents whose story may have other articles, of a block; valid until the next call.</summary>
    public ReadOnlySpan<int> SharedAmong(ReadOnlySpan<int> documents)
    {
        if (_found.Length < documents.Length)
        {
            _found = new int[documents.Length];
        }

        var bits = shared.Bits;
        var (stories, found, count) = (_stories, _found, 0);
        foreach (var document in documents)
        {
            // Each is put down, and the next over it unless it counts: no branch that would be guessed wrong.
            var story = stories[document];
            found[count] = document;
            count += story >> 6 < bits.Length ? (int)(bits[story >> 6] >> story & 1) : 0;
        }

        return found.AsSpan(0, count);
    }
}
