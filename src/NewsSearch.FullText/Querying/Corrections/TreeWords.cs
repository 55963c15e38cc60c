using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Corrections;

/// <summary>Replaces words of a tree.</summary>
internal static class TreeWords
{
    /// <summary>The tree with other words in place of those outside quotes, NEAR and NOT; the function returns the word itself to keep it.</summary>
    public static QueryNode Replace(QueryNode node, Func<WordNode, QueryNode> replace) => node switch
    {
        WordNode word => replace(word),
        AndNode and => and with { Children = new([.. and.Children.Select(child => Replace(child, replace))]) },
        OrNode or => or with { Children = new([.. or.Children.Select(child => Replace(child, replace))]) },
        BoostNode boost => boost with { Child = Replace(boost.Child, replace) },
        _ => node,
    };

    /// <summary>The word with another term in place of its own.</summary>
    public static WordNode With(WordNode word, QueryTerm term) => word with { Text = term.Exact, Term = term with { Position = 0 } };

    /// <summary>Whether a word may be a misspelt one: long enough, of letters alone and no stop word.</summary>
    public static bool MayBeMisspelt(WordNode word) =>
        EditDistance.Allowed(Letters(word)) > 0 && !word.Term.IsStopWord && word.Term.Exact.All(WordLookup.IsOfWord);

    /// <summary>The number of letters of a word, in code points.</summary>
    public static int Letters(WordNode word) => word.Term.Exact.EnumerateRunes().Count();
}
