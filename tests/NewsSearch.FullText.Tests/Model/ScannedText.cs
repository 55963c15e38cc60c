using System.Text.RegularExpressions;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using NewsSearch.Articles;

namespace NewsSearch.FullText.Tests.Model;

/// <summary>The words of an article as a plain scan sees them: by a regular expression and the library's Porter stemmer.</summary>
internal sealed class ScannedText
{
    // The rules of UAX 29 for ASCII text: letters may be joined by ' . : and digits by , . ; '
    private static readonly Regex Words = new(@"(?:[\p{L}\p{N}_]|(?<=\p{L})['.:](?=\p{L})|(?<=[0-9])[,.;'](?=[0-9]))+", RegexOptions.CultureInvariant);
    private static readonly Dictionary<string, string> Stems = [];

    private readonly string[] _title;
    private readonly string[] _body;
    private readonly HashSet<string> _all;

    public ScannedText(Article article)
    {
        (_title, _body) = (StemsOf(article.Title), StemsOf(article.Body));
        _all = [.. _title, .. _body];
    }

    public bool Has(string word) => _all.Contains(Stem(word));

    public bool HasInTitle(string word) => _title.Contains(Stem(word));

    public bool HasPhrase(IReadOnlyList<string> words)
    {
        var stems = words.Select(Stem).ToArray();
        return IsIn(_title) || IsIn(_body);

        bool IsIn(string[] text) => Enumerable.Range(0, Math.Max(0, text.Length - stems.Length + 1)).Any(start => text.AsSpan(start, stems.Length).SequenceEqual(stems));
    }

    public static string[] WordsOf(string text) => [.. Words.Matches(text).Select(match => match.Value)];

    private static string[] StemsOf(string text) => [.. WordsOf(text).Where(word => word.Any(char.IsLetterOrDigit)).Select(Stem)];

    private static string Stem(string word)
    {
        if (!Stems.TryGetValue(word, out var stem))
        {
            var exact = word.ToLowerInvariant();
            exact = exact.Length > 2 && exact.EndsWith("'s", StringComparison.Ordinal) ? exact[..^2] : exact;
            using var stream = new PorterStemFilter(new KeywordTokenizer(new StringReader(exact)));
            stream.Reset();
            stream.IncrementToken();
            stem = stream.GetAttribute<ICharTermAttribute>().ToString();
            Stems[word] = stem;
        }

        return stem;
    }
}
