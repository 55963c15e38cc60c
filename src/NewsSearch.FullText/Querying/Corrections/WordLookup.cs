using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Matching;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying.Corrections;

/// <summary>What a snapshot knows about words.</summary>
internal sealed class WordLookup(IndexReader reader, CancellationToken cancellationToken)
{
    /// <summary>An upper bound on the number of articles with a word or a relative of it in a scope; 0 only if there is none.</summary>
    public int Frequency(QueryTerm term, TextScope scope) =>
        StemFields(scope).Max(field => TermPlaces.Find(reader.Context, new Term(field, term.Stem)).DocFreq);

    /// <summary>Whether an article has a word or a relative of it in a scope, be it deleted.</summary>
    public bool Occurs(QueryTerm term, TextScope scope) =>
        StemFields(scope).Reverse().Any(field => TermPlaces.Exists(reader.Context, new Term(field, term.Stem)));

    /// <summary>The number of articles with a word or a relative of it in a scope.</summary>
    public int Articles(QueryTerm term, TextScope scope)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var field in StemFields(scope))
        {
            query.Add(new TermQuery(new Term(field, term.Stem)), Occur.SHOULD);
        }

        // Document by document: what Lucene counts by makes room for thousands at each segment.
        var (weight, count) = (new IndexSearcher(reader).CreateNormalizedWeight(query), 0);
        foreach (var segment in reader.Leaves)
        {
            var matches = weight.GetScorer(segment, segment.AtomicReader.LiveDocs);
            while (matches is not null && matches.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>The words of a scope at most a distance from another, without the word itself, each once.</summary>
    public IReadOnlyCollection<CloseWord> Close(QueryTerm term, TextScope scope, int distance)
    {
        var letters = EditDistance.Letters(term.Exact);
        var words = new Dictionary<string, CloseWord>(StringComparer.Ordinal);
        foreach (var field in ExactFields(scope))
        {
            foreach (var bytes in KnownWords.Near(reader, field, term.Exact, distance, cancellationToken))
            {
                var word = bytes.Utf8ToString();
                if (word != term.Exact && word.All(IsOfWord) && !words.ContainsKey(word) && QueryTerm.Of(word) is [var close])
                {
                    words.Add(word, new CloseWord(
                        close, EditDistance.Between(letters, word, distance), word[0] == term.Exact[0], Frequency(close, scope)));
                }
            }
        }

        return words.Values;
    }

    /// <summary>Whether a word is one that is misspelt rather than a number or a name of signs.</summary>
    public static bool IsOfWord(char character) => char.IsLetter(character) || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static IEnumerable<string> StemFields(TextScope scope) => Fields(scope, FieldNames.Title, FieldNames.Body);

    private static IEnumerable<string> ExactFields(TextScope scope) => Fields(scope, FieldNames.TitleExact, FieldNames.BodyExact);

    private static IEnumerable<string> Fields(TextScope scope, string title, string body) => scope switch
    {
        TextScope.Title => [title],
        TextScope.Body => [body],
        _ => [title, body],
    };
}

/// <summary>A word close to another.</summary>
/// <param name="Term">The word.</param>
/// <param name="Distance">How far it is from the other.</param>
/// <param name="BeginsAlike">Whether both begin with the same letter, which few typing errors change.</param>
/// <param name="Frequency">About the number of articles that have it or a relative of it.</param>
internal readonly record struct CloseWord(QueryTerm Term, int Distance, bool BeginsAlike, int Frequency);
