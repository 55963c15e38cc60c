using System.Text;
using NewsSearch.FullText.Analysis;

namespace NewsSearch.FullText.Writing.Batches;

/// <summary>The words of a batch: each exact form is looked up once for a token, whether its own term or that of its stem is wanted.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class WordTable
{
    private readonly SpanTable<char> _exactForms = new();
    private readonly List<(int Exact, int Stem)> _terms = [];
    private byte[] _bytes = new byte[64];

    /// <summary>The exact forms and the stems in UTF-8.</summary>
    public SpanTable<byte> Terms { get; } = new();

    /// <summary>The memory that is used, in bytes.</summary>
    public long Bytes => _exactForms.Bytes + Terms.Bytes + ((long)_terms.Count * sizeof(long));

    /// <summary>Forgets all words, and keeps the memory.</summary>
    public void Clear()
    {
        _exactForms.Clear();
        _terms.Clear();
        Terms.Clear();
    }

    /// <summary>The terms of a token.</summary>
    /// <exception cref="ArgumentException">A term is longer than an index can hold.</exception>
    public (int Exact, int Stem) TermsOf(TokenList tokens, int token)
    {
        var word = _exactForms.Add(tokens.Exact(token));
        if (word == _terms.Count)
        {
            _terms.Add((TermOf(tokens.Exact(token)), TermOf(tokens.Stem(token))));
        }

        return _terms[word];
    }

    private int TermOf(ReadOnlySpan<char> form)
    {
        var most = Encoding.UTF8.GetMaxByteCount(form.Length);
        if (most > _bytes.Length)
        {
            _bytes = new byte[most];
        }

        return Terms.Add(_bytes.AsSpan(0, Encoding.UTF8.GetBytes(form, _bytes)));
    }
}
