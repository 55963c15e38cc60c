using System.Buffers;
using Lucene.Net.Search;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Matching;

namespace NewsSearch.FullText.Snapshots;

/// <summary>Takes the matches of a query that pass a filter, segment by segment, to where they are wanted.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="plan">How the matches are found.</param>
/// <param name="searcher">The snapshot.</param>
/// <param name="filter">The filter.</param>
/// <param name="cancellationToken">Looked at before each segment and each block of documents.</param>
internal sealed class SegmentPass(MatchPlan plan, IndexSearcher searcher, SearchFilter filter, CancellationToken cancellationToken)
{
    private int[] _documents = [];
    private float[] _scores = [];

    /// <summary>Goes through all segments.</summary>
    /// <param name="blocks">Where the matches go.</param>
    /// <param name="hits">Where those go beside it that can come onto the page; null if <paramref name="blocks"/> takes them to it.</param>
    /// <param name="bar">How good a match for the page must be; null where all are wanted.</param>
    public void Collect(DocumentBlocks blocks, DocumentBlocks? hits, PageBar? bar)
    {
        (_documents, _scores) = (ArrayPool<int>.Shared.Rent(DocumentBlocks.Size), ArrayPool<float>.Shared.Rent(DocumentBlocks.Size));

        var cursors = CursorPool.Rent();

        // Walks for matches alone leave the scores as they are.
        Array.Clear(_scores);
        try
        {
            CollectSegments(blocks, hits, bar, cursors);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(_documents);
            ArrayPool<float>.Shared.Return(_scores);
            CursorPool.Return(cursors);
            (_documents, _scores) = ([], []);
        }

        blocks.Release();
        hits?.Release();
    }

    private void CollectSegments(DocumentBlocks blocks, DocumentBlocks? hits, PageBar? bar, CursorPool cursors)
    {
        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var columns = SegmentColumns.Of(segment.AtomicReader);
            blocks.BeginSegment(segment.AtomicReader, columns);
            hits?.BeginSegment(segment.AtomicReader, columns);
            var accepted = SegmentFilter.Accepted(filter, segment.AtomicReader, columns);
            if (!SegmentFilter.IsEmpty(accepted))
            {
                Take(plan.In(segment, accepted, blocks.Scored, cursors, cancellationToken), blocks, hits is null ? bar : null);
                cursors.TakeBack();
                if (hits is not null)
                {
                    Take(plan.In(segment, accepted, scored: true, cursors, cancellationToken), hits, bar);
                    cursors.TakeBack();
                }
            }

            blocks.EndSegment();
            hits?.EndSegment();
        }
    }

    private void Take(IMatchBlocks? matches, DocumentBlocks blocks, PageBar? bar)
    {
        if (blocks.OnlyCounts && matches is ICountedMatches counted)
        {
            blocks.AddCount(counted.Count());
            return;
        }

        for (var count = 1; matches is not null && count > 0;)
        {
            var size = DocumentBlocks.Size;
            if (bar is not null)
            {
                size = bar.NextSize(blocks.Total);
                matches.Bar = bar.Of(blocks.Total);
            }

            count = matches.Next(_documents.AsSpan(0, size), _scores.AsSpan(0, size));
            if (count > 0)
            {
                blocks.Add(_documents.AsSpan(0, count), _scores.AsSpan(0, count));
            }
        }
    }
}
