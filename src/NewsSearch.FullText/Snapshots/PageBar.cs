using Lucene.Net.Search;
using NewsSearch.FullText.Ranking.Bounds;

namespace NewsSearch.FullText.Snapshots;

/// <summary>Raises the bar for the matches of a query as the page fills with better ones, once enough of them are counted.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="page">The hits.</param>
/// <param name="countUpTo">The number up to which matches are counted.</param>
internal sealed class PageBar(TopHits page, long countUpTo)
{
    /// <summary>The number of matches between two looks at the page.</summary>
    private const int Interval = 32;

    private long _collected;

    /// <summary>Takes the matches of a segment; null for none.</summary>
    public void Collect(IBarredScorer? scorer, DocumentBlocks blocks)
    {
        if (scorer is null)
        {
            return;
        }

        var matches = scorer.Matches;
        blocks.SetScorer(matches);
        Raise(scorer, blocks);
        var waiting = 0;
        while (matches.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            blocks.Collect(document);
            _collected++;

            // As long as all are counted there is no bar, and whole blocks are handed on.
            if (++waiting >= Interval && _collected > countUpTo)
            {
                waiting = 0;
                blocks.HandOn();
                Raise(scorer, blocks);
            }
        }
    }

    private void Raise(IBarredScorer scorer, DocumentBlocks blocks)
    {
        // One more than the limit tells that there are more.
        if (blocks.Total > countUpTo)
        {
            scorer.Bar = page.LeastScore;
        }
    }
}
