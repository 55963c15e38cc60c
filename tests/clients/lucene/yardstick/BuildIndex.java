import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;

/**
 * Writes the articles of the comparison into an index of Apache Lucene. Arguments: ARTICLES INDEX THREADS SEGMENTS OFFSETS; with 0
 * segments, they stay as they are; OFFSETS is true or false. Prints the seconds until everything is written and merges have ended,
 * those that it then takes to merge down to the number of segments, and the largest memory of the process in bytes, as Linux tells it.
 */
public final class BuildIndex {
    private static final double BUFFER_MEGABYTES = 256;
    private static final int ARTICLES_AT_A_TIME = 64;

    public static void main(String[] arguments) throws Exception {
        int threads = Integer.parseInt(arguments[2]);
        int segments = Integer.parseInt(arguments[3]);
        boolean withOffsets = Boolean.parseBoolean(arguments[4]);
        try (MMapDirectory directory = new MMapDirectory(Path.of(arguments[1]))) {
            long started = System.nanoTime();
            try (ArticleFile articles = new ArticleFile(Path.of(arguments[0]));
                    IndexWriter writer = new IndexWriter(directory, settings())) {
                write(articles, writer, threads, withOffsets);
            }
            double written = seconds(started);
            started = System.nanoTime();
            if (segments > 0) {
                try (IndexWriter writer = new IndexWriter(directory, settings())) {
                    writer.forceMerge(segments);
                }
            }
            System.out.printf(Locale.ROOT, "%.3f %.3f %d%n", written, seconds(started), peakBytes());
        }
    }

    private static void write(ArticleFile articles, IndexWriter writer, int threads, boolean withOffsets) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Void>> ends = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                ends.add(executor.submit((Callable<Void>) () -> {
                    write(articles, writer, new ArticleDocument(withOffsets));
                    return null;
                }));
            }
            for (Future<Void> end : ends) {
                end.get();
            }
        } finally {
            executor.shutdown();
        }
    }

    private static void write(ArticleFile articles, IndexWriter writer, ArticleDocument document) throws IOException {
        List<Article> some = new ArrayList<>();
        do {
            some.clear();
            articles.next(ARTICLES_AT_A_TIME, some);
            for (Article article : some) {
                writer.updateDocument(new Term("id", article.id()), document.fill(article));
            }
        } while (!some.isEmpty());
    }

    private static IndexWriterConfig settings() {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.disableAutoIOThrottle();
        IndexWriterConfig settings = new IndexWriterConfig();
        settings.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        settings.setSimilarity(new BM25Similarity());
        settings.setMergeScheduler(merges);
        settings.setUseCompoundFile(false);
        settings.getMergePolicy().setNoCFSRatio(0);
        return settings;
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static long peakBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }
}
