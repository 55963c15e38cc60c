using System.Diagnostics.CodeAnalysis;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSearch.FullText.Analysis;

/// <summary>Makes stems from exact forms: letters folded to ASCII, then Porter's algorithm. Equal forms have equal stems, always.</summary>
/// <remarks>One thread at a time. It remembers the stems of <see cref="MaxRemembered"/> words, since few words make up most of a text.</remarks>
[SuppressMessage("Design", "CA1001", Justification = "The streams hold nothing but memory.")]
internal sealed class Stemmer
{
    /// <summary>The number of words remembered; then it begins anew. About 100 bytes each.</summary>
    public const int MaxRemembered = 20_000;

    private const int MostCharactersOfOneFolded = 4;

    private readonly Dictionary<string, string> _remembered = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _rememberedBySpan;
    private readonly OneToken _token = new();
    private readonly PorterStemFilter _porter;
    private char[] _exact = new char[ArticleAnalysis.MaxTokenLength];
    private char[] _folded = new char[ArticleAnalysis.MaxTokenLength * MostCharactersOfOneFolded];

    public Stemmer()
    {
        _rememberedBySpan = _remembered.GetAlternateLookup<ReadOnlySpan<char>>();
        _porter = new PorterStemFilter(_token);
    }

    /// <summary>The stem of an exact form.</summary>
    public string Stem(ReadOnlySpan<char> exact)
    {
        if (_rememberedBySpan.TryGetValue(exact, out var stem))
        {
            return stem;
        }

        if (_remembered.Count == MaxRemembered)
        {
            _remembered.Clear();
        }

        var word = exact.ToString();
        stem = Porter(Fold(exact));
        stem = stem == word ? word : stem;
        _remembered.Add(word, stem);
        return stem;
    }

    private ReadOnlySpan<char> Fold(ReadOnlySpan<char> exact)
    {
        if (Ascii.IsValid(exact))
        {
            return exact;
        }

        if (exact.Length > _exact.Length)
        {
            _exact = new char[exact.Length];
            _folded = new char[exact.Length * MostCharactersOfOneFolded];
        }

        exact.CopyTo(_exact);
        var length = ASCIIFoldingFilter.FoldToASCII(_exact, 0, _folded, 0, exact.Length);
        return _folded.AsSpan(0, length);
    }

    private string Porter(ReadOnlySpan<char> folded)
    {
        _token.Set(folded);
        _porter.IncrementToken();
        return _token.ToString();
    }

    /// <summary>Lucene's stemmer is only to be had as a filter, so this feeds it one token after the other.</summary>
    private sealed class OneToken : TokenStream
    {
        private readonly ICharTermAttribute _term;

        public OneToken() => _term = AddAttribute<ICharTermAttribute>();

        public void Set(ReadOnlySpan<char> token)
        {
            _term.ResizeBuffer(token.Length);
            token.CopyTo(_term.Buffer);
            _term.Length = token.Length;
        }

        public override bool IncrementToken() => true;

        public override string ToString() => new(_term.Buffer, 0, _term.Length);
    }
}
