using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Querying.Understanding;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;
using NewsSearch.FullText.Snapshots;

namespace NewsSearch.FullText.Tests.Matching;

/// <summary>Searches that go through every match, document by document, with Lucene's scorers.</summary>
internal static class ExhaustiveSearch
{
    /// <summary>A profile that over one field is BM25 as Lucene has it.</summary>
    public static RankingProfile Plain { get; } = RankingProfiles.Relevance with
    {
        ExactBonus = 0, ClumpingBonus = 0, FunctionWordWeight = 1, ProximityWeight = 0, TermSaturation = 1.2, LengthNormalization = 0.75,
    };

    /// <summary>All hits of a request, whatever its page is, in their order.</summary>
    public static IReadOnlyList<(string Id, float Score)> Run(IndexSnapshot snapshot, SearchRequest request)
    {
        var (query, searcher) = Understand(snapshot, request);
        return Run(query, searcher, request);
    }

    /// <summary>The same with plain queries of Lucene, over the one field of the words, in place of the product's.</summary>
    public static IReadOnlyList<(string Id, float Score)> RunPlain(IndexSnapshot snapshot, SearchRequest request)
    {
        var (query, searcher) = Understand(snapshot, request);
        return Run(WithoutOccurrences(query), searcher, request);
    }

    /// <summary>The query of a request, and what it is searched with.</summary>
    public static (Query Query, IndexSearcher Searcher) Understand(IndexSnapshot snapshot, SearchRequest request)
    {
        var context = new TranslationContext(snapshot.Reader, snapshot.Limits, CancellationToken.None) { Ranking = request.Ranking };
        var searcher = new IndexSearcher(snapshot.Reader) { Similarity = ArticleRanking.For(request.Ranking) };
        return (new UnderstoodQuery(request.Query, request.QueryOptions, context).Query, searcher);
    }

    private static (string Id, float Score)[] Run(Query query, IndexSearcher searcher, SearchRequest request)
    {
        var weight = searcher.CreateNormalizedWeight(query);
        var recency = RecencyDecay.Of(request);
        var hits = new List<(string Id, float Score, long Published)>();
        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var columns = SegmentColumns.Of(segment.AtomicReader);
            var ids = segment.AtomicReader.GetBinaryDocValues(FieldNames.Id);
            var scorer = weight.GetScorer(segment, SegmentFilter.Accepted(request.Filter, segment.AtomicReader, columns));
            while (scorer is not null && scorer.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                var id = new BytesRef();
                ids.Get(document, id);
                var published = columns.Published[document];
                hits.Add((id.Utf8ToString(), scorer.GetScore() * (recency?.Factor(published) ?? 1), published));
            }
        }

        return [.. hits.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Published).ThenBy(hit => hit.Id, StringComparer.Ordinal)
            .Select(hit => (hit.Id, hit.Score))];
    }

    private static Query WithoutOccurrences(Query query)
    {
        if (query is OccurrenceQuery { Fields: [var only] } word)
        {
            var plain = (Query)only.Stems.Clone();
            plain.Boost = word.Boost;
            return plain;
        }

        var joined = (BooleanQuery)query.Clone();
        foreach (var clause in joined.Clauses)
        {
            clause.Query = WithoutOccurrences(clause.Query);
        }

        return joined;
    }
}
