import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the articles of each country and month among those that it hands on to another collector. */
final class CountryAndMonthCounts implements Collector {
    private static final int MONTHS = 10_000 * 12;

    private final Collector hits;
    private final Map<Object, short[]> monthsOfSegments;
    private final Map<String, Integer> countries = new TreeMap<>();
    private final int[] months = new int[MONTHS];
    private SortedSetDocValues lastCountries;
    private int[] lastCounts;

    /** @param monthsOfSegments what {@link #monthsOf} has read, by segment */
    CountryAndMonthCounts(Collector hits, Map<Object, short[]> monthsOfSegments) {
        this.hits = hits;
        this.monthsOfSegments = monthsOfSegments;
    }

    /** The months of a segment's articles, counted from the beginning of the year 0. */
    static short[] monthsOf(LeafReaderContext segment) throws IOException {
        NumericDocValues times = DocValues.getNumeric(segment.reader(), "published");
        short[] months = new short[segment.reader().maxDoc()];
        for (int document = 0; document < months.length; document++) {
            if (times.advanceExact(document)) {
                LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(times.longValue()), ZoneOffset.UTC);
                months[document] = (short) (12 * day.getYear() + day.getMonthValue() - 1);
            }
        }
        return months;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        addCountries();
        LeafCollector segmentHits = hits.getLeafCollector(segment);
        SortedSetDocValues segmentCountries = DocValues.getSortedSet(segment.reader(), "country");
        int[] counts = new int[(int) segmentCountries.getValueCount()];
        short[] segmentMonths = monthsOfSegments.get(segment.id());
        lastCountries = segmentCountries;
        lastCounts = counts;
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) throws IOException {
                segmentHits.setScorer(scorer);
            }

            @Override
            public void collect(int document) throws IOException {
                segmentHits.collect(document);
                months[segmentMonths[document]]++;
                if (segmentCountries.advanceExact(document)) {
                    for (int i = segmentCountries.docValueCount(); i > 0; i--) {
                        counts[(int) segmentCountries.nextOrd()]++;
                    }
                }
            }
        };
    }

    /** The counts above 0 as "DE=3,US=5", in the order of the codes. */
    String countries() throws IOException {
        addCountries();
        return text(countries);
    }

    /** The counts above 0 as "2020-11=3,2020-12=5". */
    String months() {
        Map<String, Integer> counts = new TreeMap<>();
        for (int month = 0; month < months.length; month++) {
            if (months[month] > 0) {
                counts.put(String.format(Locale.ROOT, "%04d-%02d", month / 12, month % 12 + 1), months[month]);
            }
        }
        return text(counts);
    }

    private void addCountries() throws IOException {
        for (int i = 0; lastCounts != null && i < lastCounts.length; i++) {
            if (lastCounts[i] > 0) {
                countries.merge(lastCountries.lookupOrd(i).utf8ToString(), lastCounts[i], Integer::sum);
            }
        }
        lastCounts = null;
    }

    private static String text(Map<String, Integer> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((label, count) -> text.append(text.isEmpty() ? "" : ",").append(label).append('=').append(count));
        return text.toString();
    }
}
