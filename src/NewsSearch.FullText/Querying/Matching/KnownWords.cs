using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Matching;

/// <summary>Finds the words of a snapshot that fit a pattern.</summary>
internal static class KnownWords
{
    private const int TermsBetweenChecks = 1024;

    /// <summary>The terms of a field that fit a wildcard pattern, in the order of the index.</summary>
    /// <remarks>It looks at all terms that begin like the pattern.</remarks>
    public static IEnumerable<BytesRef> Fitting(IndexReader reader, string field, string glob, CancellationToken cancellationToken)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
        {
            yield break;
        }

        var prefix = new BytesRef(WordGlob.PrefixOf(glob));
        var words = terms.GetEnumerator();
        var more = words.SeekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (var count = 1; more && StringHelper.StartsWith(words.Term, prefix); count++)
        {
            if (count % TermsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (WordGlob.Matches(glob, words.Term.Utf8ToString()))
            {
                yield return BytesRef.DeepCopyOf(words.Term);
            }

            more = words.MoveNext();
        }
    }

    /// <summary>The terms of a field that differ from a word by no more than a distance, the word itself included if it is one.</summary>
    public static IEnumerable<BytesRef> Near(IndexReader reader, string field, string word, int distance, CancellationToken cancellationToken)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
        {
            yield break;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var words = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), distance, prefixLength: 0, transpositions: true);
        for (var count = 1; words.MoveNext(); count++)
        {
            if (count % TermsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            yield return BytesRef.DeepCopyOf(words.Term);
        }
    }
}
