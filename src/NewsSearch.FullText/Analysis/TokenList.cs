using System.Text;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Analysis;

/// <summary>
/// The tokens of a text in its order, each with its exact form, its stem, where it stands in the text and at which position:
/// <see cref="ArticleAnalysis.Tokenize(string, CancellationToken)"/> makes it. The memory is reused, so nothing is allocated for a token.
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
    private int _exactEnd;
    private int _position;

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
    /// <param name="wanted">Null for all tokens; else those that surely have none of the stems may be left out, as gaps of one position.</param>
    /// <param name="cancellationToken">Looked at every few thousand tokens; when it is cancelled, the list is left with some of them.</param>
    public void Fill(string text, StemBeginnings? wanted = null, CancellationToken cancellationToken = default)
    {
        (Count, _exactEnd, _position) = (0, 0, -1);
        for (var start = 0; start < text.Length;)
        {
            var ascii = AsciiEnd(text, start);
            FillAscii(text.AsSpan(start, ascii - start), start, wanted, cancellationToken);
            start = OtherEnd(text, ascii);
            FillOther(text, ascii, start, cancellationToken);
        }
    }

    /// <summary>Lets go of the text, and of the memory that only a very long one needs.</summary>
    public void Clear()
    {
        Count = 0;
        _reader.Reset("", 0, 0);
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

    /// <summary>No token goes beyond a space, so that the text can be cut at any: here, behind the last one before something that is not ASCII.</summary>
    private static int AsciiEnd(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAnyExceptInRange('\0', '\x7F');
        return length < 0 ? text.Length : start + text.AsSpan(start, length).LastIndexOf(' ') + 1;
    }

    /// <summary>Where the words end that are not all ASCII.</summary>
    private static int OtherEnd(string text, int start)
    {
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOf(' ');
            var word = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length + 1);
            if (Ascii.IsValid(word))
            {
                break;
            }

            start += word.Length;
        }

        return start;
    }

    private void FillAscii(ReadOnlySpan<char> text, int offset, StemBeginnings? wanted, CancellationToken cancellationToken)
    {
        var tokens = new AsciiTokens(text);
        while (tokens.MoveNext())
        {
            if (++_position % TokensBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var token = text[tokens.Start..tokens.End];
            if (token.Length <= ArticleAnalysis.MaxTokenLength && wanted?.MayBeginToken(token) != false)
            {
                Add(token, offset + tokens.Start, offset + tokens.End);
            }
        }
    }

    private void FillOther(string text, int start, int end, CancellationToken cancellationToken)
    {
        if (start == end)
        {
            return;
        }

        _reader.Reset(text, start, end);
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

            _position += _positionIncrement.PositionIncrement;
            Add(_term.Buffer.AsSpan(0, _term.Length), start + _offset.StartOffset, start + _offset.EndOffset);
        }

        _tokenizer.End();

        // Tokens at the end that were too long.
        _position += _positionIncrement.PositionIncrement;
        _tokenizer.Dispose();
    }

    private void Add(ReadOnlySpan<char> token, int startOffset, int endOffset)
    {
        MakeRoom(_exactEnd + token.Length);
        var copy = _exactForms.AsSpan(_exactEnd, token.Length);
        token.CopyTo(copy);
        var (start, length) = ExactForm.Normalize(copy);
        _tokens[Count++] = new Token(_exactEnd + start, length, startOffset, endOffset, _position);
        _exactEnd += start + length;
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
