using System.Text.RegularExpressions;
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
                case BoostNode boost:
                    Mark(boost.Child);
                    break;
                case WildcardNode wildcard when IsIn(wildcard.Scope):
                    var expression = new Regex($"^{Regex.Escape(wildcard.Glob).Replace("\\*", ".*").Replace("\\?", "(?:[\ud800-\udbff][\udc00-\udfff]|.)")}$", RegexOptions.Singleline);
                    tokens.FindAll(token => expression.IsMatch(token.Exact)).ForEach(token => Array.Fill(marked, true, token.Start, token.End - token.Start));
                    break;
                case NearNode near when IsIn(near.Scope):
                    foreach (var (left, right) in Places(near.Left).SelectMany(left => Places(near.Right).Select(right => (left, right))))
                    {
                        if ((right.First > left.Last && right.First - left.Last - 1 <= near.Distance) || (left.First > right.Last && left.First - right.Last - 1 <= near.Distance))
                        {
                            MarkTokens(left.First, left.Last);
                            MarkTokens(right.First, right.Last);
                        }
                    }

                    break;
                case PhraseNode { Slop: > 0 } phrase when IsIn(phrase.Scope):
                    MarkSloppy([.. phrase.Terms.Select(term => term.Stem)], phrase.Slop, []);
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

        void MarkTokens(int first, int last) => Array.Fill(marked, true, tokens[first].Start, tokens[last].End - tokens[first].Start);

        IEnumerable<(int First, int Last)> Places(IEnumerable<QueryNode> side) => side
            .Select(node => node is WordNode word ? [word.Term.Stem] : ((PhraseNode)node).Terms.Select(term => term.Stem).ToArray())
            .SelectMany(stems => Enumerable.Range(0, tokens.Count)
                .Where(first => tokens.Skip(first).Take(stems.Length).Select(token => token.Stem).SequenceEqual(stems))
                .Select(first => (first, first + stems.Length - 1)));

        void MarkSloppy(string[] stems, int slop, int[] places)
        {
            if (places.Length == stems.Length)
            {
                foreach (var place in places)
                {
                    MarkTokens(place, place);
                }

                return;
            }

            for (var i = 0; i < tokens.Count; i++)
            {
                int[] more = [.. places, i];
                var begins = more.Select((place, term) => place - term).ToList();
                if (tokens[i].Stem == stems[places.Length] && begins.Max() - begins.Min() <= slop)
                {
                    MarkSloppy(stems, slop, more);
                }
            }
        }

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
