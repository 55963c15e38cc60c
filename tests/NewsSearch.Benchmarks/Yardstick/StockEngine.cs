using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>Lucene.Net as it comes, over its own codec, but with the lengths that modern Lucene keeps, so that scores are the same.</summary>
internal sealed class StockEngine : ISearchEngine
{
    /// <summary>The number of hits of a search.</summary>
    public const int Hits = 10;

    /// <summary>BM25's k1, as Apache Lucene has it by default.</summary>
    public const float TermSaturation = 1.2f;

    /// <summary>BM25's b, as Apache Lucene has it by default.</summary>
    public const float LengthNormalization = 0.75f;

    private readonly MMapDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly Dictionary<object, short[]> _months = [];

    /// <summary>Opens the index in a folder.</summary>
    public StockEngine(string folder)
    {
        _directory = new MMapDirectory(folder);
        _reader = DirectoryReader.Open(_directory);
        var bm25 = RankingProfiles.Relevance with { TermSaturation = TermSaturation, LengthNormalization = LengthNormalization };
        _searcher = new IndexSearcher(_reader) { Similarity = ArticleRanking.For(bm25) };
        foreach (var segment in _reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            _months.Add(segment.CoreCacheKey, StockCounts.MonthsOf(segment));
        }
    }

    public int Articles => _reader.NumDocs;

    public MeasuredAnswer? Search(SearchMode mode, YardstickQuery query)
    {
        if (mode.HasPassages)
        {
            return null;
        }

        var started = Stopwatch.GetTimestamp();
        if (!mode.HasHits)
        {
            var counter = new TotalHitCountCollector();
            _searcher.Search(ToQuery(query), counter);
            return new MeasuredAnswer(Stopwatch.GetElapsedTime(started).TotalMicroseconds, counter.TotalHits, []);
        }

        var best = TopScoreDocCollector.Create(Hits, docsScoredInOrder: false);
        var counts = mode.HasFacets ? new StockCounts(best, _months) : null;
        _searcher.Search(ToQuery(query), counts is null ? best : counts);
        var top = best.GetTopDocs();
        ScoredId[] hits = [.. top.ScoreDocs.Select(hit => new ScoredId(IdOf(hit.Doc), hit.Score))];
        var microseconds = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        return new MeasuredAnswer(microseconds, mode.HasTotal ? top.TotalHits : -1, hits, counts?.Countries() ?? "", counts?.Months() ?? "");
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private static Query ToQuery(YardstickQuery query)
    {
        if (query.Kind == "phrase")
        {
            var phrase = new PhraseQuery();
            foreach (var term in query.Terms)
            {
                phrase.Add(new Term(FieldNames.Body, term));
            }

            return phrase;
        }

        if (query.Terms.Count == 1)
        {
            return new TermQuery(new Term(FieldNames.Body, query.Terms[0]));
        }

        var all = new BooleanQuery();
        foreach (var term in query.Terms)
        {
            all.Add(new TermQuery(new Term(FieldNames.Body, term)), query.Kind == "or" ? Occur.SHOULD : Occur.MUST);
        }

        return all;
    }

    private string IdOf(int document)
    {
        var segment = _reader.Leaves[ReaderUtil.SubIndex(document, _reader.Leaves)];
        var id = new BytesRef();
        segment.AtomicReader.GetBinaryDocValues(FieldNames.Id).Get(document - segment.DocBase, id);
        return id.Utf8ToString();
    }
}
