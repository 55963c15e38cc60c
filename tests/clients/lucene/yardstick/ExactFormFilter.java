import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Puts tokens into the exact form of NewsSearch: one apostrophe for all and none at the ends, no English possessive, lower case; and leaves out
 * pictures such as the sign of a registered trade mark, which are no words there.
 */
final class ExactFormFilter extends TokenFilter {
    private static final String PICTURE = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    ExactFormFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        do {
            if (!input.incrementToken()) {
                return false;
            }
        } while (type.type().equals(PICTURE));
        char[] token = term.buffer();
        int start = 0;
        int end = term.length();
        if (hasApostrophe(token, end)) {
            start = start(token, 0, end);
            end = end(token, start, term.length());
            if (end - start > 2 && token[end - 2] == '\'' && (token[end - 1] == 's' || token[end - 1] == 'S')) {
                int before = end - 2;
                start = start(token, start, before);
                end = end(token, start, before);
            }
            System.arraycopy(token, start, token, 0, end - start);
            term.setLength(end - start);
        }
        toLower(token, end - start);
        return true;
    }

    private static boolean hasApostrophe(char[] token, int length) {
        boolean found = false;
        for (int i = 0; i < length; i++) {
            if (token[i] == '\u2019' || token[i] == '\u02BC' || token[i] == '\uFF07') {
                token[i] = '\'';
            }
            found |= token[i] == '\'';
        }
        return found;
    }

    /** The first character that is no apostrophe; the beginning where there is none. */
    private static int start(char[] token, int from, int to) {
        for (int i = from; i < to; i++) {
            if (token[i] != '\'') {
                return i;
            }
        }
        return from;
    }

    /** The end of the last character that is no apostrophe; the end where there is none. */
    private static int end(char[] token, int from, int to) {
        for (int i = to; i > from; i--) {
            if (token[i - 1] != '\'') {
                return i;
            }
        }
        return to;
    }

    private static void toLower(char[] token, int length) {
        for (int i = 0; i < length; i++) {
            char letter = token[i];
            if (letter < 0x80) {
                token[i] = letter >= 'A' && letter <= 'Z' ? (char) (letter | 0x20) : letter;
            } else {
                int point = Character.codePointAt(token, i, length);
                i += Character.toChars(Character.toLowerCase(point), token, i) - 1;
            }
        }
    }
}
