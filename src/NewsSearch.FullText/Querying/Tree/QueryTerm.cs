using System.Text;
using NewsSearch.FullText.Analysis;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>A word of a query as the index knows it.</summary>
/// <param name="Exact">The exact form.</param>
/// <param name="Stem">The stem.</param>
/// <param name="Position">The position in its phrase, from 0.</param>
internal readonly record struct QueryTerm(string Exact, string Stem, int Position)
{
    /// <summary>Whether the word says nothing alone.</summary>
    public bool IsStopWord => StopWords.Contains(Exact);

    /// <summary>The terms of a text, by the analysis that articles go through, in Unicode's normalization form C as they are.</summary>
    public static List<QueryTerm> Of(string text)
    {
        using var tokens = ArticleAnalysis.Tokenize(Compose(text));
        var terms = new List<QueryTerm>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            terms.Add(new QueryTerm(tokens.Exact(i).ToString(), tokens.Stem(i), tokens.Position(i) - tokens.Position(0)));
        }

        return terms;
    }

    /// <summary>Text with half a surrogate pair has no normal form; no article contains it either.</summary>
    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
