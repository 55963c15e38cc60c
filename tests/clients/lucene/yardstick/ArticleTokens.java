import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The tokens of a text, found once and given to the index twice: as exact forms and as stems. One thread. */
final class ArticleTokens {
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final TokenStream forms = new ExactFormFilter(tokenizer);
    private final CharTermAttribute form = forms.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = forms.getAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = forms.getAttribute(PositionIncrementAttribute.class);
    private char[] characters = new char[8192];
    private int[] ends = new int[1024];
    private int[] places = new int[3 * 1024];
    private int count;

    /** Replaces the tokens by those of another text. */
    void fill(String text) throws IOException {
        count = 0;
        int end = 0;
        tokenizer.setReader(new StringReader(text));
        forms.reset();
        while (forms.incrementToken()) {
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
                places = Arrays.copyOf(places, 6 * count);
            }
            if (end + form.length() > characters.length) {
                characters = Arrays.copyOf(characters, 2 * (end + form.length()));
            }
            System.arraycopy(form.buffer(), 0, characters, end, form.length());
            end += form.length();
            places[3 * count] = increment.getPositionIncrement();
            places[3 * count + 1] = offset.startOffset();
            places[3 * count + 2] = offset.endOffset();
            ends[count++] = end;
        }
        forms.end();
        forms.close();
    }

    /** The number of tokens. */
    int count() {
        return count;
    }

    /** The exact forms, to be read again after each {@link #fill}. */
    TokenStream exactForms() {
        return new Replay();
    }

    /** The stems, to be read again after each {@link #fill}. */
    TokenStream stems() {
        return new PorterStemFilter(new ASCIIFoldingFilter(new Replay()));
    }

    private final class Replay extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private int next;

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == count) {
                return false;
            }
            clearAttributes();
            int start = next == 0 ? 0 : ends[next - 1];
            term.copyBuffer(characters, start, ends[next] - start);
            step.setPositionIncrement(places[3 * next]);
            place.setOffset(places[3 * next + 1], places[3 * next + 2]);
            next++;
            return true;
        }
    }
}
