import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Ranks the documents of a collection with Apache Lucene as it comes: EnglishAnalyzer and BM25 with its defaults, the words of a
 * query joined by OR. It does so twice: over one field that holds title and body, and over two fields whose scores are added up.
 *
 * <p>Arguments: DOCUMENTS QUERIES OUTPUT. Documents are lines of id, title and body, queries lines of id and text, with tabs
 * between. Each line of the output is a set-up ("one-field" or "two-fields"), a query, a document and its score, the best first.
 */
public final class RankWithLucene {
    private static final int DEPTH = 1000;

    public static void main(String[] arguments) throws IOException {
        try (Analyzer analyzer = new EnglishAnalyzer();
                ByteBuffersDirectory directory = new ByteBuffersDirectory();
                PrintWriter output = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))) {
            index(Path.of(arguments[0]), directory, analyzer);
            QueryBuilder words = new QueryBuilder(analyzer);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(new BM25Similarity());
                BiFunction<String, String, Query> inField = (field, text) -> words.createBooleanQuery(field, text, Occur.SHOULD);
                for (String line : Files.readAllLines(Path.of(arguments[1]))) {
                    String[] query = line.split("\t", 2);
                    rank(searcher, "one-field", query[0], inField.apply("all", query[1]), output);
                    BooleanQuery.Builder both = new BooleanQuery.Builder();
                    both.add(inField.apply("title", query[1]), Occur.SHOULD);
                    both.add(inField.apply("body", query[1]), Occur.SHOULD);
                    rank(searcher, "two-fields", query[0], both.build(), output);
                }
            }
        }
    }

    private static void index(Path documents, ByteBuffersDirectory directory, Analyzer analyzer) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(analyzer).setSimilarity(new BM25Similarity());
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            for (String line : Files.readAllLines(documents)) {
                String[] parts = line.split("\t", 3);
                Document document = new Document();
                document.add(new StringField("id", parts[0], Field.Store.YES));
                document.add(new TextField("title", parts[1], Field.Store.NO));
                document.add(new TextField("body", parts[2], Field.Store.NO));
                document.add(new TextField("all", parts[1] + "\n" + parts[2], Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static void rank(IndexSearcher searcher, String setup, String id, Query query, PrintWriter output) throws IOException {
        for (ScoreDoc hit : searcher.search(query, DEPTH).scoreDocs) {
            String document = searcher.storedFields().document(hit.doc).get("id");
            output.println(String.join("\t", setup, id, document, String.format(Locale.ROOT, "%.6f", hit.score)));
        }
    }
}
