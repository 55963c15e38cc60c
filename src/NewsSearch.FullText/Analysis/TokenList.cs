using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Analysis;

/// <summary>
/// The tokens of a text in its order, each with its exact form, its stem, where it stands in the text and at which position:
/// <see cref="ArticleAnalysis.Tokenize"/> makes it. The memory is reused, so nothing is allocated for a token.
/// </summary>
/// <remarks>One thread at a time. Spans are valid until the list is disposed.</remarks>
internal sealed class TokenList : IDisposable
{
    private const int MaxIdleTokens = 64 * 1024;
    private const int TokensBetweenChecks = 4096;

    private readonly ConnectorGuard _reader = new();
    private readonly StandardTokenizer _tokenizer;
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _positionIncrement;
    private readonly Stemmer _stemmer = new();
    private Token[] _tokens = new Token[1024];
    private char[] _exactForms = new char[8 * 1024];

    public TokenList()
    {
        _tokenizer = new StandardTokenizer(LuceneVersion.LUCENE_48, _reader) { MaxTokenLength = ArticleAnalysis.MaxTokenLength };
        _term = _tokenizer.GetAttribute<ICharTermAttribute>();
        _offset = _tokenizer.GetAttribute<IOffsetAttribute>();
        _positionIncrement = _tokenizer.GetAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The exact form of a token.</summary>
    public ReadOnlySpan<char> Exact(int token) => _exactForms.AsSpan(_tokens[token].ExactStart, _tokens[token].ExactLength);

    /// <summary>The stem of a token: a function of its exact form.</summary>
    public string Stem(int token) => _stemmer.Stem(Exact(token));

    /// <summary>Where the token begins in the text, in UTF-16 code units.</summary>
    public int StartOffset(int token) => _tokens[token].StartOffset;

    /// <summary>Where the token ends in the text; a possessive 's belongs to it.</summary>
    public int EndOffset(int token) => _tokens[token].EndOffset;

    /// <summary>The position for phrases: 0 for the first token, one more for each, with a gap where a token was too long.</summary>
    public int Position(int token) => _tokens[token].Position;

    /// <summary>Replaces the tokens by those of another text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Looked at every few thousand tokens; when it is cancelled, the list is left with some of them.</param>
    public void Fill(string text, CancellationToken cancellationToken = default)
    {
        Count = 0;
        var position = -1;
        var exactEnd = 0;
        _reader.Reset(text);
        _tokenizer.SetReader(_reader);
        _tokenizer.Reset();
        while (_tokenizer.IncrementToken())
        {
            if (Count % TokensBetweenChecks == 0 && cancellationToken.IsCancellationRequested)
            {
                _tokenizer.End();
                _tokenizer.Dispose();
                cancellationToken.ThrowIfCancellationRequested();
            }

            position += _positionIncrement.PositionIncrement;
            var (start, length) = ExactForm.Normalize(_term.Buffer.AsSpan(0, _term.Length));
            MakeRoom(exactEnd + length);
            _term.Buffer.AsSpan(start, length).CopyTo(_exactForms.AsSpan(exactEnd));
            _tokens[Count++] = new Token(exactEnd, length, _offset.StartOffset, _offset.EndOffset, position);
            exactEnd += length;
        }

        _tokenizer.End();
        _tokenizer.Dispose();
    }

    /// <summary>Lets go of the text, and of the memory that only a very long one needs.</summary>
    public void Clear()
    {
        Count = 0;
        _reader.Reset("");
        if (_tokens.Length > MaxIdleTokens)
        {
            _tokens = new Token[1024];
            _exactForms = new char[8 * 1024];
        }
    }

    /// <summary>Gives the list back for others.</summary>
    public void Dispose()
    {
        Clear();
        ArticleAnalysis.Return(this);
    }

    private void MakeRoom(int exactEnd)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        if (exactEnd > _exactForms.Length)
        {
            Array.Resize(ref _exactForms, Math.Max(exactEnd, _exactForms.Length * 2));
        }
    }

    private readonly record struct Token(int ExactStart, int ExactLength, int StartOffset, int EndOffset, int Position);
}
