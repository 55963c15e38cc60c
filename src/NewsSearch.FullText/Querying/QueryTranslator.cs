using System.Diagnostics;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying;

/// <summary>Makes Lucene queries of query trees.</summary>
/// <remarks>
/// Only words, phrases and patterns count for the score, and of a conjunction or disjunction the score is the sum of its parts.
/// Conditions, negations and the lone star have a score of 0, wherever they stand.
/// </remarks>
internal static class QueryTranslator
{
    /// <summary>What a synonym counts, as a share of what the word itself would.</summary>
    private const float SynonymWeight = 0.8f;

    static QueryTranslator() =>
        // The limit on words is ours to set (QueryLimits.MaxQueryWords); Lucene's own on the clauses of one query would cut it at 1,024.
        BooleanQuery.MaxClauseCount = int.MaxValue;

    /// <summary>Translates a tree.</summary>
    /// <exception cref="QueryTooExpensiveException">A pattern stands for too many words, or there are too many patterns.</exception>
    /// <exception cref="OperationCanceledException">The context's token was cancelled.</exception>
    public static Query Translate(QueryNode node, TranslationContext context)
    {
        var query = ToQuery(node, context);
        context.Origins?.TryAdd(query, node);
        return query;
    }

    private static Query ToQuery(QueryNode node, TranslationContext context) => node switch
    {
        WordNode word => TextQueries.Word(word, context),
        PhraseNode phrase => TextQueries.Phrase(phrase, context),
        NearNode near => NearQueries.Near(near, context),
        PrefixNode prefix => PrefixQueries.Prefix(prefix, context),
        WildcardNode wildcard => PatternQueries.Wildcard(wildcard, context),
        FuzzyNode fuzzy => PatternQueries.Fuzzy(fuzzy, context),
        BoostNode boost => Weighted(Translate(boost.Child, context), (float)boost.Factor),
        SynonymNode synonyms => Synonyms(synonyms, context),
        ICondition condition => Unscored(condition.ToQuery()),
        EveryArticleNode => EveryArticle(),
        AndNode and => All(and.Children, context),
        NotNode not => All([not], context),
        OrNode or => Any(or.Children, context),
        _ => throw new UnreachableException(),
    };

    private static BooleanQuery All(IEnumerable<QueryNode> nodes, TranslationContext context)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var node in nodes)
        {
            if (node is NotNode not)
            {
                query.Add(Translate(not.Child, context), Occur.MUST_NOT);
            }
            else
            {
                query.Add(Translate(node, context), Occur.MUST);
            }
        }

        // Lucene finds nothing where there are only negations.
        if (query.Clauses.All(clause => clause.Occur == Occur.MUST_NOT))
        {
            query.Add(EveryArticle(), Occur.MUST);
        }

        return query;
    }

    private static BooleanQuery Any(IEnumerable<QueryNode> nodes, TranslationContext context)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var node in nodes)
        {
            query.Add(Translate(node, context), Occur.SHOULD);
        }

        return query;
    }

    /// <summary>An article that has several of them is no better a hit for that.</summary>
    private static DisjunctionMaxQuery Synonyms(SynonymNode node, TranslationContext context)
    {
        var query = new DisjunctionMaxQuery(0);
        query.Add(Translate(node.Original, context));
        foreach (var synonym in node.Alternatives)
        {
            query.Add(Weighted(Translate(synonym, context), SynonymWeight));
        }

        return query;
    }

    private static Query Weighted(Query query, float factor)
    {
        query.Boost *= factor;
        return query;
    }

    private static ConstantScoreQuery EveryArticle() => Unscored(new MatchAllDocsQuery());

    private static ConstantScoreQuery Unscored(Query query) => new(query) { Boost = 0 };
}
