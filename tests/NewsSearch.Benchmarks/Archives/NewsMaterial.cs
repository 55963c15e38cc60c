using System.Text.RegularExpressions;
using NewsSearch.Articles;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks.Archives;

/// <summary>What articles are recombined from: the paragraphs and headlines of the English corpora, article by article.</summary>
internal sealed partial class NewsMaterial
{
    private const int LeastWords = 20;
    private const int MostWords = 55;

    private NewsMaterial(IReadOnlyList<Original> originals) => Originals = originals;

    /// <summary>The original articles, each with at least one paragraph.</summary>
    public IReadOnlyList<Original> Originals { get; }

    /// <summary>Reads the corpora beside the repository.</summary>
    public static NewsMaterial Read()
    {
        string[] names = ["reuters21578", "bbc", "wikinews", "whitehouse", "pm-transcripts", "lgl"];
        return new NewsMaterial([.. names.SelectMany(Corpus.Read).Select(ToOriginal).Where(original => original.Paragraphs.Count > 0 && original.Headline.Count > 0)]);
    }

    private static Original ToOriginal(Article article)
    {
        // Reuters begins paragraphs with spaces, the others with an empty line.
        var paragraphs = ParagraphBreak().Split(article.Body).Select(text => Space().Replace(text, " ").Trim()).SelectMany(Pieces).ToArray();
        var headline = Space().Replace(article.Title, " ").Trim().Split(' ');
        return new Original(headline, paragraphs, article.Topics);
    }

    /// <summary>Pieces of whole words of a length that suits; what is too short is left out.</summary>
    private static IEnumerable<string> Pieces(string paragraph) =>
        paragraph.Split(' ').Chunk(MostWords).Where(words => words.Length >= LeastWords).Select(words => string.Join(' ', words));

    [GeneratedRegex(@"\n\s*\n|\n\s{2,}")]
    private static partial Regex ParagraphBreak();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    /// <summary>An original article.</summary>
    /// <param name="Headline">The words of its title.</param>
    /// <param name="Paragraphs">Its paragraphs.</param>
    /// <param name="Topics">Its topics.</param>
    internal sealed record Original(IReadOnlyList<string> Headline, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Topics);
}
