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

    /// <summary>Half a surrogate pair and U+FFFE, which no article contains, have no normal form: what stands around them has.</summary>
    private static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] == '\uFFFE')
            {
                composed.Append(text[start..i].Normalize(NormalizationForm.FormC)).Append(text[i]);
                start = i + 1;
            }
        }

        return start == 0 ? text.Normalize(NormalizationForm.FormC) : composed.Append(text[start..].Normalize(NormalizationForm.FormC)).ToString();
    }
}
