using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying;

/// <summary>
/// Takes stop words out of conjunctions, since nearly every article has them: "the war in Syria" asks for war and Syria. They stay
/// where nothing else of the conjunction looks at the text ("to be or not to be", "it country:US"), in phrases, after NOT and
/// between ORs.
/// </summary>
internal static class StopWordRule
{
    public static QueryNode Apply(QueryNode node) => node switch
    {
        AndNode and => WithoutStopWords([.. and.Children.Select(Apply)]),
        OrNode or => OrNode.Of([.. or.Children.Select(Apply)]),
        NotNode not => NotNode.Of(Apply(not.Child), not.Span),
        BoostNode boost => boost with { Child = Apply(boost.Child) },
        _ => node,
    };

    private static QueryNode WithoutStopWords(List<QueryNode> children) =>
        AndNode.Of(children.Exists(LooksAtText) ? children.FindAll(child => !IsStopWord(child)) : children);

    private static bool IsStopWord(QueryNode node) => node is WordNode { Term.IsStopWord: true };

    private static bool LooksAtText(QueryNode node) => node switch
    {
        WordNode word => !word.Term.IsStopWord,
        PhraseNode or NearNode or PrefixNode or WildcardNode or FuzzyNode => true,
        BoostNode boost => LooksAtText(boost.Child),
        OrNode or => or.Children.Any(LooksAtText),
        AndNode and => and.Children.Any(LooksAtText),
        _ => false,
    };
}
