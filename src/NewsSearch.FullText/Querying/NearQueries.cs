using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Matching;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Querying;

/// <summary>The scored queries for words and phrases near each other: on stems, the closer the better.</summary>
internal static class NearQueries
{
    public static Query Near(NearNode node, TranslationContext context)
    {
        var (left, right) = (Phrases(node.Left), Phrases(node.Right));
        var title = InField(FieldNames.Title, context.Ranking.TitleWeight);
        var body = InField(FieldNames.Body, context.Ranking.BodyWeight);
        return node.Scope switch
        {
            TextScope.Title => title,
            TextScope.Body => body,
            _ => new DisjunctionMaxQuery([title, body], 0),
        };

        NearSpanQuery InField(string field, double weight) => new(field, left, right, node.Distance) { Boost = (float)weight };
    }

    private static NearPhrase[] Phrases(ValueList<QueryNode> side) => [.. side.Select(node => node switch
    {
        WordNode word => new NearPhrase([word.Term.Stem], [0]),
        PhraseNode phrase => new NearPhrase([.. phrase.Terms.Select(term => term.Stem)], [.. phrase.Terms.Select(term => term.Position)]),
        _ => throw new ArgumentException("Only words and phrases can be near each other.", nameof(side)),
    })];
}
