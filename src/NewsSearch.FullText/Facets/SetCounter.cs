using NewsSearch.FullText.Codec.Columns;
using System.Buffers;

namespace NewsSearch.FullText.Facets;

/// <summary>
/// Counts documents in the buckets of their sets. Where there are many, a document is one step up of one number, its set's, and the
/// numbers are added to the buckets at the end of the segment; where there are few, they are added at once, as a segment may have more
/// sets than a search has documents.
/// </summary>
/// <remarks>One thread at a time. For each segment: <see cref="BeginSegment"/>, then blocks, then <see cref="EndSegment"/>.</remarks>
/// <param name="counts">Where the stories of the buckets are counted.</param>
/// <param name="buckets">The buckets of a set.</param>
internal sealed class SetCounter(BucketCounts counts, ISetBuckets buckets)
{
    /// <summary>The number of sets for each document from which on the documents are few: about what a set without any costs less than a document.</summary>
    private const int SetsForDocument = 32;

    private SetColumn _column = null!;
    private int[] _stories = [];
    private int[]? _ofSet;
    private long _documents;

    /// <summary>Goes on to a segment.</summary>
    /// <param name="column">The sets.</param>
    /// <param name="stories">The stories of the documents.</param>
    public void BeginSegment(SetColumn column, int[] stories) => (_column, _stories, _documents) = (column, stories, 0);

    /// <summary>Counts a block.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="shared">Those of them whose story may have other articles.</param>
    public void Count(ReadOnlySpan<int> documents, ReadOnlySpan<int> shared)
    {
        _documents += documents.Length;
        if (_ofSet is null && _documents * SetsForDocument >= _column.Count)
        {
            _ofSet = ArrayPool<int>.Shared.Rent(_column.Count);
            Array.Clear(_ofSet, 0, _column.Count);
        }

        var sets = _column.Sets;
        if (_ofSet is { } ofSet)
        {
            sets.Count(documents, ofSet);
        }
        else
        {
            foreach (var document in documents)
            {
                buckets.Add(sets[document], 1);
            }
        }

        foreach (var document in shared)
        {
            foreach (var bucket in buckets.BucketsOf(sets[document]))
            {
                counts.AddStory(bucket, _stories[document]);
            }
        }
    }

    /// <summary>Adds up what waits.</summary>
    public void EndSegment()
    {
        if (_ofSet is { } ofSet)
        {
            buckets.AddAll(ofSet.AsSpan(0, _column.Count));
            ArrayPool<int>.Shared.Return(ofSet);
            _ofSet = null;
        }
    }
}
