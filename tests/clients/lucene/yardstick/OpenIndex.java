import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.MMapDirectory;

/** An index of Apache Lucene that answers queries on the body, ten hits each. Queries are never cached. One thread. */
final class OpenIndex implements Closeable {
    private static final String FIELD = "body";
    private static final int HITS = 10;
    private static final int PASSAGES = 3;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final UnifiedHighlighter highlighter;
    private final Map<Object, short[]> months = new HashMap<>();

    OpenIndex(Path path) throws IOException {
        reader = DirectoryReader.open(new MMapDirectory(path));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        searcher.setQueryCache(null);
        highlighter = Highlighting.of(searcher, FIELD);
        for (LeafReaderContext segment : reader.leaves()) {
            months.put(segment.id(), CountryAndMonthCounts.monthsOf(segment));
        }
    }

    /** The number of articles. */
    int articles() {
        return reader.numDocs();
    }

    /** The best hits. */
    Answer top(String kind, String[] terms, boolean withTotal) throws IOException {
        TopDocs top = searcher.search(query(kind, terms), new TopScoreDocCollectorManager(HITS, withTotal ? Integer.MAX_VALUE : HITS));
        return new Answer(withTotal ? top.totalHits.value : -1, top.scoreDocs, ids(top.scoreDocs), null, 0);
    }

    /** The number of hits alone. */
    Answer count(String kind, String[] terms) throws IOException {
        return new Answer(searcher.count(query(kind, terms)), new ScoreDoc[0], new String[0], null, 0);
    }

    /** The best hits, their number, and how many there are of each country and month. */
    Answer facets(String kind, String[] terms) throws IOException {
        TopScoreDocCollector best = new TopScoreDocCollectorManager(HITS, Integer.MAX_VALUE).newCollector();
        CountryAndMonthCounts counts = new CountryAndMonthCounts(best, months);
        searcher.search(query(kind, terms), counts);
        TopDocs top = best.topDocs();
        return new Answer(top.totalHits.value, top.scoreDocs, ids(top.scoreDocs), counts, 0);
    }

    /** The best hits, with passages of their bodies. */
    Answer highlight(String kind, String[] terms) throws IOException {
        Query query = query(kind, terms);
        TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(HITS, HITS));
        String[] ids = ids(top.scoreDocs);
        String[] passages = highlighter.highlight(FIELD, query, top, PASSAGES);
        int found = 0;
        for (String text : passages) {
            found += text == null ? 0 : 1;
        }
        return new Answer(-1, top.scoreDocs, ids, null, found);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Query query(String kind, String[] terms) {
        if (kind.equals("phrase")) {
            return new PhraseQuery(FIELD, terms);
        }
        if (terms.length == 1) {
            return new TermQuery(new Term(FIELD, terms[0]));
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) {
            query.add(new TermQuery(new Term(FIELD, term)), kind.equals("or") ? Occur.SHOULD : Occur.MUST);
        }
        return query.build();
    }

    private String[] ids(ScoreDoc[] hits) throws IOException {
        List<LeafReaderContext> segments = reader.leaves();
        String[] ids = new String[hits.length];
        for (int i = 0; i < hits.length; i++) {
            LeafReaderContext segment = segments.get(ReaderUtil.subIndex(hits[i].doc, segments));
            BinaryDocValues values = DocValues.getBinary(segment.reader(), "id");
            values.advanceExact(hits[i].doc - segment.docBase);
            ids[i] = values.binaryValue().utf8ToString();
        }
        return ids;
    }
}
