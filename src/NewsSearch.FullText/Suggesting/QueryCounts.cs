using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Suggesting;

/// <summary>Tells how many articles of a snapshot queries find, as a search would.</summary>
/// <remarks>Any thread.</remarks>
/// <param name="reader">The snapshot.</param>
/// <param name="limits">The limits on queries.</param>
internal sealed class QueryCounts(IndexReader reader, QueryLimits limits)
{
    private readonly IndexSearcher _searcher = new(reader) { Similarity = ArticleRanking.Unscored };

    /// <summary>The number of articles that a query finds, or the bound if there are as many or more.</summary>
    public int CountUpTo(int bound, string query, CancellationToken cancellationToken)
    {
        var count = 0;
        var weight = _searcher.CreateNormalizedWeight(Translate(query, cancellationToken));
        foreach (var segment in reader.Leaves)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var scorer = weight.GetScorer(segment, segment.AtomicReader.LiveDocs);
            while (count < bound && scorer is not null && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>The articles that a query finds; null if there are more than a bound.</summary>
    public FoundArticles? FindUpTo(int bound, string query, CancellationToken cancellationToken)
    {
        var found = new List<int>[reader.Leaves.Count];
        var count = 0;
        var weight = _searcher.CreateNormalizedWeight(Translate(query, cancellationToken));
        for (var segment = 0; segment < found.Length; segment++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var scorer = weight.GetScorer(reader.Leaves[segment], reader.Leaves[segment].AtomicReader.LiveDocs);
            found[segment] = [];
            while (scorer is not null && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (count++ == bound)
                {
                    return null;
                }

                found[segment].Add(scorer.DocID);
            }
        }

        return new FoundArticles(found, count);
    }

    /// <summary>The number of articles among others that a query finds, or the bound if there are as many or more.</summary>
    public int CountUpTo(int bound, string query, FoundArticles among, CancellationToken cancellationToken)
    {
        var count = 0;
        var weight = _searcher.CreateNormalizedWeight(Translate(query, cancellationToken));
        for (var segment = 0; segment < among.Documents.Count && count < bound; segment++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (among.Documents[segment] is { Count: > 0 } documents
                && weight.GetScorer(reader.Leaves[segment], reader.Leaves[segment].AtomicReader.LiveDocs) is { } scorer)
            {
                count += CountIn(documents, scorer);
            }
        }

        return Math.Min(count, bound);
    }

    /// <summary>Whether a query finds an article.</summary>
    public bool Any(string query, CancellationToken cancellationToken) => CountUpTo(1, query, cancellationToken) > 0;

    private Query Translate(string query, CancellationToken cancellationToken) => QueryTranslator.Translate(
        QueryParser.Parse(query, limits), new TranslationContext(reader, limits, cancellationToken) { IsScored = false });

    private static int CountIn(List<int> documents, Scorer scorer)
    {
        var count = 0;
        foreach (var document in documents)
        {
            if (scorer.DocID < document)
            {
                scorer.Advance(document);
            }

            count += scorer.DocID == document ? 1 : 0;
        }

        return count;
    }
}

/// <summary>Articles of a snapshot.</summary>
/// <param name="Documents">For each segment the documents, ascending.</param>
/// <param name="Count">The number of all.</param>
internal sealed record FoundArticles(IReadOnlyList<List<int>> Documents, int Count);
