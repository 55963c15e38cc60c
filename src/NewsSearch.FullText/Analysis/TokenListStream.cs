using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSearch.FullText.Analysis;

/// <summary>Gives the exact forms or the stems of a token list to Lucene's writer, so that a text is tokenized once for both.</summary>
/// <remarks>One thread at a time. The list may be filled anew between documents.</remarks>
internal sealed class TokenListStream : TokenStream
{
    private readonly TokenList _tokens;
    private readonly bool _stems;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _positionIncrement;
    private int _next;
    private int _lastPosition;

    public TokenListStream(TokenList tokens, bool stems)
    {
        (_tokens, _stems) = (tokens, stems);
        _term = AddAttribute<ICharTermAttribute>();
        _positionIncrement = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The tokens.</summary>
    public TokenList Tokens => _tokens;

    /// <summary>Whether it gives their stems, or their exact forms.</summary>
    public bool HasStems => _stems;

    public override void Reset()
    {
        base.Reset();
        (_next, _lastPosition) = (0, -1);
    }

    public override bool IncrementToken()
    {
        if (_next == _tokens.Count)
        {
            return false;
        }

        ClearAttributes();
        var form = _stems ? _tokens.Stem(_next) : _tokens.Exact(_next);
        _term.ResizeBuffer(form.Length);
        form.CopyTo(_term.Buffer);
        _term.Length = form.Length;
        var position = _tokens.Position(_next++);
        _positionIncrement.PositionIncrement = position - _lastPosition;
        _lastPosition = position;
        return true;
    }
}
