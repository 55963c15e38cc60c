import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Answers the searches of the comparison from an index of Apache Lucene, one a line, on one thread. Arguments: INDEX, and the INDEX that
 * has offsets too. Each line of the input is a mode, a kind of query and its terms with spaces between, each behind a tab. Each line of
 * the output is the time in nanoseconds, the total or -1, and the hits ("id score" with spaces between), counts by country and by month,
 * and the number of passages.
 */
public final class AnswerSearches {
    public static void main(String[] arguments) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream output = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (OpenIndex index = new OpenIndex(Path.of(arguments[0]));
                OpenIndex withOffsets = new OpenIndex(Path.of(arguments[1]))) {
            output.println(index.articles());
            output.flush();
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String[] parts = line.split("\t");
                String[] terms = parts[2].split(" ");
                long started = System.nanoTime();
                Answer answer = switch (parts[0]) {
                    case "TOP_10" -> index.top(parts[1], terms, false);
                    case "TOP_10_COUNT" -> index.top(parts[1], terms, true);
                    case "COUNT" -> index.count(parts[1], terms);
                    case "FACETS" -> index.facets(parts[1], terms);
                    case "HIGHLIGHT" -> index.highlight(parts[1], terms);
                    case "HIGHLIGHT_WITH_OFFSETS" -> withOffsets.highlight(parts[1], terms);
                    default -> throw new IOException("There is no mode " + parts[0] + ".");
                };
                output.println(System.nanoTime() - started + "\t" + answer.text());
                output.flush();
            }
        }
    }
}
