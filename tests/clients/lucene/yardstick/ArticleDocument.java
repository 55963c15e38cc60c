import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** Turns articles into documents with the fields that NewsSearch gives them. One thread. */
final class ArticleDocument {
    private final ArticleTokens title = new ArticleTokens();
    private final ArticleTokens body = new ArticleTokens();
    private final List<IndexableField> words = new ArrayList<>();
    private final List<IndexableField> fields = new ArrayList<>();
    private int number;

    /** @param withOffsets whether the postings of the body have offsets, for highlights */
    ArticleDocument(boolean withOffsets) {
        addWords("title", title.stems(), IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        addWords("title_exact", title.exactForms(), IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        addWords("body", body.stems(), withOffsets ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS : IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        addWords("body_exact", body.exactForms(), IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    }

    /** The fields of an article, valid until the next call. */
    List<IndexableField> fill(Article article) throws IOException {
        title.fill(article.title());
        body.fill(article.body());
        fields.clear();
        fields.addAll(words);
        keyword("id", article.id());
        fields.add(new BinaryDocValuesField("id", new BytesRef(article.id())));
        label("source", article.source());
        label("source_country", article.sourceCountry());
        label("language", article.language());
        labels("country", article.countries());
        for (String country : article.countries()) {
            keyword("mentioned_country", country);
            fields.add(new SortedSetDocValuesField("mentioned_country", new BytesRef(country)));
        }
        BytesRef salience = new BytesRef(packed(article.countries()));
        fields.add(new BinaryDocValuesField("country_salience", salience));
        fields.add(new StoredField("country_salience", salience));
        labels("topic", article.topics());
        labels("author", article.authors());
        number("published", article.published());
        fields.add(new StoredField("published", article.published()));
        fields.add(new StoredField("published_offset", 0));
        number("word_count", body.count());
        fields.add(new NumericDocValuesField("story", number++));
        for (String field : new String[] {"title", "body", "url", "source", "source_country", "language", "published", "country", "mentioned_country", "topic", "author"}) {
            keyword("present", field);
        }
        store("id", article.id());
        store("url", article.url());
        store("title", article.title());
        store("body", article.body());
        return fields;
    }

    private void addWords(String name, TokenStream tokens, IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        words.add(new Field(name, tokens, type));
    }

    private void label(String name, String text) {
        keyword(name, name.equals("source_country") ? text : text.toLowerCase(Locale.ROOT));
        fields.add(new SortedDocValuesField(name, new BytesRef(text)));
        store(name, text);
    }

    private void labels(String name, List<String> texts) {
        for (String text : new LinkedHashSet<>(texts)) {
            keyword(name, name.equals("country") ? text : text.toLowerCase(Locale.ROOT));
            fields.add(new SortedSetDocValuesField(name, new BytesRef(text)));
            store(name, text);
        }
    }

    private void number(String name, long value) {
        fields.add(new LongPoint(name, value));
        fields.add(new NumericDocValuesField(name, value));
    }

    private void keyword(String name, String term) {
        fields.add(new StringField(name, term, Field.Store.NO));
    }

    private void store(String name, String text) {
        fields.add(new StoredField(name, text));
    }

    /** Three bytes for each country: its number behind thirteen bits that tell that the source gives it. */
    private static byte[] packed(List<String> countries) {
        byte[] bytes = new byte[3 * countries.size()];
        int end = 0;
        for (String country : countries) {
            int bits = ((country.charAt(0) - 'A') * 26 + country.charAt(1) - 'A') << 13 | 0b11 << 10;
            bytes[end++] = (byte) bits;
            bytes[end++] = (byte) (bits >> 8);
            bytes[end++] = (byte) (bits >> 16);
        }
        return bytes;
    }
}
