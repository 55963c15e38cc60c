import java.io.IOException;
import org.apache.lucene.search.ScoreDoc;

/** The answer to a search: what is measured. How it looks as text is not. */
record Answer(long total, ScoreDoc[] hits, String[] ids, CountryAndMonthCounts counts, int passages) {
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(total).append('\t');
        for (int i = 0; i < hits.length; i++) {
            text.append(i == 0 ? "" : " ").append(ids[i]).append(' ').append(hits[i].score);
        }
        text.append('\t').append(counts == null ? "" : counts.countries());
        text.append('\t').append(counts == null ? "" : counts.months());
        return text.append('\t').append(passages).toString();
    }
}
