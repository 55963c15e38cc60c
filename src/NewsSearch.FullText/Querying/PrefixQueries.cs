using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying;

/// <summary>The queries for prefixes, on exact forms: "run*" finds what people see, not what stemming makes of it.</summary>
/// <remarks>
/// All articles with one of the words get the same small score: how rare each of thousands of words is says nothing about what
/// the user meant. The words' postings are joined in one bit set for each segment, so that many of them are no trouble.
/// </remarks>
internal static class PrefixQueries
{
    /// <summary>The score of a prefix that matches, before the field's weight: less than any word that the user wrote out.</summary>
    public const float Score = 0.1f;

    private const int TermsBetweenChecks = 1024;

    public static Query Prefix(PrefixNode node, TranslationContext context)
    {
        var fields = new List<Query>();
        if (node.Scope.IncludesTitle())
        {
            fields.Add(InField(node, FieldNames.TitleExact, context.Ranking.TitleWeight, context));
        }

        if (node.Scope.IncludesBody())
        {
            fields.Add(InField(node, FieldNames.BodyExact, context.Ranking.BodyWeight, context));
        }

        return fields is [var only] ? only : new DisjunctionMaxQuery(fields, 0);
    }

    private static PrefixQuery InField(PrefixNode node, string field, double weight, TranslationContext context)
    {
        CheckExpansions(node, field, context);
        return new PrefixQuery(new Term(field, node.Prefix))
        {
            MultiTermRewriteMethod = MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE,
            Boost = (float)(Score * weight),
        };
    }

    private static void CheckExpansions(PrefixNode node, string field, TranslationContext context)
    {
        if (MultiFields.GetTerms(context.Reader, field) is not { } terms)
        {
            return;
        }

        var prefix = new BytesRef(node.Prefix);
        var words = terms.GetEnumerator();
        var more = words.SeekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (var count = 1; more && StringHelper.StartsWith(words.Term, prefix); count++)
        {
            if (count > context.Limits.MaxExpansions)
            {
                throw new QueryTooExpensiveException(
                    nameof(QueryLimits.MaxExpansions),
                    context.Limits.MaxExpansions,
                    $"The prefix {node} at column {node.Span.Start} stands for more than the {context.Limits.MaxExpansions} words allowed.");
            }

            if (count <= QueryPart.MaxTerms)
            {
                context.NoteWord(node, words.Term);
            }

            if (count % TermsBetweenChecks == 0)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
            }

            more = words.MoveNext();
        }
    }
}
