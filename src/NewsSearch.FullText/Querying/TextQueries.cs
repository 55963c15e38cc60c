using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying;

/// <summary>The scored queries for words and phrases.</summary>
/// <remarks>
/// Each word is scored on its own over both fields (<see cref="OccurrenceQuery"/>) and the words are then added up, so that an article
/// with one word in the title and another in the body is as good a hit as it seems. The stem decides what is found; the exact form,
/// which is the rarer of the two, adds its bonus.
/// </remarks>
internal static class TextQueries
{
    public static Query Word(WordNode word, TranslationContext context)
    {
        var query = OverFields(word.Scope, context, (field, isExact) => new TermQuery(new Term(field, isExact ? word.Term.Exact : word.Term.Stem)));
        query.Boost *= FunctionWords.Contains(word.Text, word.Term.Exact) ? (float)context.Ranking.FunctionWordWeight : 1;
        return query;
    }

    public static Query Phrase(PhraseNode phrase, TranslationContext context) =>
        OverFields(phrase.Scope, context, (field, isExact) => Phrase(phrase, field, isExact));

    private static Query Phrase(PhraseNode phrase, string field, bool isExact)
    {
        if (phrase.Terms is [var only])
        {
            return new TermQuery(new Term(field, isExact ? only.Exact : only.Stem));
        }

        var query = new PhraseQuery { Slop = phrase.Slop };
        foreach (var term in phrase.Terms)
        {
            query.Add(new Term(field, isExact ? term.Exact : term.Stem), term.Position);
        }

        return query;
    }

    /// <summary>Puts the fields in the scope together; the function makes the query of a field, on exact forms or on stems.</summary>
    private static Query OverFields(TextScope scope, TranslationContext context, Func<string, bool, Query> queryOf)
    {
        if (!context.IsScored)
        {
            return Unscored(scope, queryOf);
        }

        var fields = new List<OccurrenceField>(2);
        if (scope.IncludesTitle())
        {
            fields.Add(new OccurrenceField(context.Ranking.TitleWeight, queryOf(FieldNames.Title, false), queryOf(FieldNames.TitleExact, true)));
        }

        if (scope.IncludesBody())
        {
            fields.Add(new OccurrenceField(context.Ranking.BodyWeight, queryOf(FieldNames.Body, false), queryOf(FieldNames.BodyExact, true)));
        }

        return new OccurrenceQuery(fields, context.Ranking);
    }

    private static Query Unscored(TextScope scope, Func<string, bool, Query> queryOf) => scope switch
    {
        TextScope.Title => queryOf(FieldNames.Title, false),
        TextScope.Body => queryOf(FieldNames.Body, false),
        _ => new DisjunctionMaxQuery([queryOf(FieldNames.Title, false), queryOf(FieldNames.Body, false)], 0),
    };
}
