import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Lucene's highlighter with its fastest settings: it marks the words of a query, and those of a phrase where they are a phrase. */
final class Highlighting {
    private Highlighting() {}

    static UnifiedHighlighter of(IndexSearcher searcher, String field) {
        return UnifiedHighlighter.builder(searcher, new StemAnalyzer())
                .withFieldMatcher(field::equals)
                .withHandleMultiTermQuery(false)
                .withWeightMatches(false)
                .build();
    }

    private static final class StemAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            TokenStream stems = new PorterStemFilter(new ASCIIFoldingFilter(new ExactFormFilter(tokenizer)));
            return new TokenStreamComponents(tokenizer, stems);
        }
    }
}
