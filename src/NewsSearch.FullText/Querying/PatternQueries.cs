using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Querying.Matching;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying;

/// <summary>The queries for words with wildcards and for misspelt words, on exact forms.</summary>
/// <remarks>All articles with one of the words get the same small score, as with prefixes; the word that was typed counts in full.</remarks>
internal static class PatternQueries
{
    public static Query Wildcard(WildcardNode node, TranslationContext context) => OverFields(
        node, node.Scope, context, field => KnownWords.Fitting(context.Reader, field, node.Glob, context.CancellationToken));

    public static Query Fuzzy(FuzzyNode node, TranslationContext context)
    {
        var close = OverFields(
            node, node.Scope, context, field => KnownWords.Near(context.Reader, field, node.Term.Exact, node.Distance, context.CancellationToken));
        if (!context.IsScored)
        {
            return close;
        }

        // Only raises the score of what is found already: relatives of the word that are not close to it are not.
        return new BooleanQuery(disableCoord: true)
        {
            { close, Occur.MUST },
            { TextQueries.Word(new WordNode(node.Text, node.Scope, node.Term) { Span = node.Span }, context), Occur.SHOULD },
        };
    }

    private static Query OverFields(QueryNode node, TextScope scope, TranslationContext context, Func<string, IEnumerable<BytesRef>> wordsIn)
    {
        context.CountPattern(node);
        var fields = new List<Query>();
        if (scope.IncludesTitle())
        {
            fields.Add(InField(FieldNames.TitleExact, context.Ranking.TitleWeight));
        }

        if (scope.IncludesBody())
        {
            fields.Add(InField(FieldNames.BodyExact, context.Ranking.BodyWeight));
        }

        return fields is [var only] ? only : new DisjunctionMaxQuery(fields, 0);

        TermSetQuery InField(string field, double weight)
        {
            var words = wordsIn(field).Take(context.Limits.MaxExpansions + 1).ToArray();
            foreach (var word in words.AsSpan(0, Math.Min(words.Length, QueryPart.MaxTerms)))
            {
                context.NoteWord(node, word);
            }

            return words.Length <= context.Limits.MaxExpansions
                ? new TermSetQuery(field, words) { Boost = (float)(PrefixQueries.Score * weight) }
                : throw new QueryTooExpensiveException(
                    nameof(QueryLimits.MaxExpansions),
                    context.Limits.MaxExpansions,
                    $"{node} at column {node.Span.Start} stands for more than the {context.Limits.MaxExpansions} words allowed.");
        }
    }
}
