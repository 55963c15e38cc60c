namespace NewsSearch.FullText.Facets;

/// <summary>Counts articles by ranges of their number of words.</summary>
/// <param name="request">The facet.</param>
/// <param name="selected">The labels of the ranges that are selected.</param>
/// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
internal sealed class RangeCounter(RangeFacetRequest request, IReadOnlyList<string> selected, SharedStories? shared) : IFacetCounter
{
    private readonly BucketCounts _counts = new(shared);
    private readonly int[] _least = [.. request.Ranges.Select(range => (int)Math.Clamp(range.From ?? 0, 0, int.MaxValue))];
    private readonly int[] _most = [.. request.Ranges.Select(range => (int)Math.Clamp(range.To ?? int.MaxValue, -1, int.MaxValue))];
    private int[] _wordCounts = [];
    private int[] _stories = [];

    /// <inheritdoc/>
    public FacetField Field => FacetField.WordCount;

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns) => (_wordCounts, _stories) = (columns.WordCounts, columns.Stories);

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents, ReadOnlySpan<int> shared)
    {
        var wordCounts = _wordCounts;
        for (var range = 0; range < _least.Length; range++)
        {
            var (least, most, count) = (_least[range], _most[range], 0);
            foreach (var document in documents)
            {
                var words = wordCounts[document];
                count += words >= least & words <= most ? 1 : 0;
            }

            _counts.Holding(range)[range] += count;
            foreach (var document in shared)
            {
                if (wordCounts[document] >= least && wordCounts[document] <= most)
                {
                    _counts.AddStory(range, _stories[document]);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void EndSegment()
    {
    }

    /// <inheritdoc/>
    public void Release() => _counts.Release();

    /// <summary>The counts, in the order of the request.</summary>
    public RangeFacetCounts Result() => new(
        request.Name,
        [.. request.Ranges.Select((range, bucket) => new RangeCount(range.Label, _counts[bucket], selected.Contains(range.Label, StringComparer.Ordinal)))]);
}
