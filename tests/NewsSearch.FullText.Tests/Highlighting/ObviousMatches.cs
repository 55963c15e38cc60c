using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Tests.Highlighting;

/// <summary>Finds what is to be marked by comparing each clause with the text at each token.</summary>
internal static class ObviousMatches
{
    /// <summary>Whether each character of a text is to be marked.</summary>
    public static bool[] Find(QueryNode query, string text, bool isTitle)
    {
        var marked = new bool[text.Length];
        using var list = ArticleAnalysis.Tokenize(text);
        var tokens = Enumerable.Range(0, list.Count)
            .Select(i => (Exact: list.Exact(i).ToString(), Stem: list.Stem(i), Start: list.StartOffset(i), End: list.EndOffset(i)))
            .ToList();
        Mark(query);
        return marked;

        void Mark(QueryNode node)
        {
            switch (node)
            {
                case AndNode and:
                    and.Children.ToList().ForEach(Mark);
                    break;
                case OrNode or:
                    or.Children.ToList().ForEach(Mark);
                    break;
                case WordNode word when IsIn(word.Scope):
                    MarkRuns([word.Term.Stem]);
                    break;
                case PhraseNode phrase when IsIn(phrase.Scope):
                    MarkRuns([.. phrase.Terms.Select(term => term.Stem)]);
                    break;
                case PrefixNode prefix when IsIn(prefix.Scope):
                    tokens.FindAll(token => token.Exact.StartsWith(prefix.Prefix, StringComparison.Ordinal))
                        .ForEach(token => Array.Fill(marked, true, token.Start, token.End - token.Start));
                    break;
            }
        }

        bool IsIn(TextScope scope) => scope == TextScope.TitleAndBody || (scope == TextScope.Title) == isTitle;

        void MarkRuns(string[] stems)
        {
            for (var i = 0; i + stems.Length <= tokens.Count; i++)
            {
                if (tokens.GetRange(i, stems.Length).Select(token => token.Stem).SequenceEqual(stems))
                {
                    Array.Fill(marked, true, tokens[i].Start, tokens[i + stems.Length - 1].End - tokens[i].Start);
                }
            }
        }
    }
}
