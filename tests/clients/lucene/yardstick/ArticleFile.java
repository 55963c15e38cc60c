import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the articles that the comparison has written for all engines: numbers are little-endian, texts have their length in bytes of
 * UTF-8 before them, lists their size. At the beginning stand the number of articles and that of the bytes of their titles and bodies.
 */
final class ArticleFile implements Closeable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final DataInputStream input;
    private long left;

    ArticleFile(Path path) throws IOException {
        input = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES));
        left = readLong();
        readLong();
    }

    /** Adds the next articles to a list, at most {@code most}; nothing at the end. Any thread. */
    synchronized void next(int most, List<Article> articles) throws IOException {
        for (int i = 0; i < most && left > 0; i++, left--) {
            articles.add(new Article(
                    readText(), readText(), readText(), readText(), readText(), readText(), readText(), readLong(), readTexts(), readTexts(), readTexts()));
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private List<String> readTexts() throws IOException {
        int size = readInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(readText());
        }
        return texts;
    }

    private String readText() throws IOException {
        return new String(input.readNBytes(readInt()), StandardCharsets.UTF_8);
    }

    private int readInt() throws IOException {
        return Integer.reverseBytes(input.readInt());
    }

    private long readLong() throws IOException {
        return Long.reverseBytes(input.readLong());
    }
}
