using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying;

/// <summary>The scored queries for words and phrases.</summary>
/// <remarks>
/// Each word is scored on its own over both fields and the words are then added up, so that an article with one word in the title
/// and another in the body is as good a hit as it seems. In a field the stem decides what is found and gives the score; the exact
/// form, which is the rarer of the two, adds its bonus. Of the two fields the better one counts, and the other only as a share
/// (<see cref="RankingProfile.TieBreaker"/>): headline and lead say the same thing twice, so a sum would count it twice.
/// </remarks>
internal static class TextQueries
{
    public static Query Word(WordNode word, TranslationContext context) =>
        OverFields(word.Scope, context, (field, isExact) => new TermQuery(new Term(field, isExact ? word.Term.Exact : word.Term.Stem)));

    public static Query Phrase(PhraseNode phrase, TranslationContext context) =>
        OverFields(phrase.Scope, context, (field, isExact) => Phrase(phrase, field, isExact));

    private static Query Phrase(PhraseNode phrase, string field, bool isExact)
    {
        if (phrase.Terms is [var only])
        {
            return new TermQuery(new Term(field, isExact ? only.Exact : only.Stem));
        }

        var query = new PhraseQuery();
        foreach (var term in phrase.Terms)
        {
            query.Add(new Term(field, isExact ? term.Exact : term.Stem), term.Position);
        }

        return query;
    }

    /// <summary>Puts the query of each field in the scope together; the function makes that of a field, on exact forms or on stems.</summary>
    private static Query OverFields(TextScope scope, TranslationContext context, Func<string, bool, Query> queryOf)
    {
        var title = InField(FieldNames.Title, FieldNames.TitleExact, context.Ranking.TitleWeight);
        var body = InField(FieldNames.Body, FieldNames.BodyExact, context.Ranking.BodyWeight);
        return scope switch
        {
            TextScope.Title => title,
            TextScope.Body => body,
            _ => new DisjunctionMaxQuery([title, body], (float)context.Ranking.TieBreaker),
        };

        // Whatever has the exact form has the stem too, so the bonus never adds articles.
        Query InField(string stems, string exactForms, double weight) => context.IsScored
            ? new BooleanQuery(disableCoord: true)
            {
                { Weighted(queryOf(stems, false), weight), Occur.MUST },
                { Weighted(queryOf(exactForms, true), weight * context.Ranking.ExactBonus), Occur.SHOULD },
            }
            : queryOf(stems, false);
    }

    private static Query Weighted(Query query, double weight)
    {
        query.Boost = (float)weight;
        return query;
    }
}
