using System.Text;

namespace NewsSearch.Articles.Ingestion.Html;

/// <summary>Gathers text as a browser lays it out: white space collapses, blocks and forced breaks become line breaks.</summary>
internal sealed class HtmlTextWriter
{
    private readonly StringBuilder _text = new();
    private int _lineBreaks;
    private bool _hasSpace;

    /// <summary>Writes text of a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsLines">Whether its line breaks stay, as in preformatted text.</param>
    public void Write(string text, bool keepsLines)
    {
        foreach (var letter in text)
        {
            if (letter == '\n' && keepsLines)
            {
                BreakLine();
            }
            else if (letter is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _hasSpace = true;
            }
            else
            {
                WritePending();
                _text.Append(letter);
            }
        }
    }

    /// <summary>Ends a block: what follows stands on a line of its own.</summary>
    public void EndBlock() => _lineBreaks = Math.Max(1, _lineBreaks);

    /// <summary>Ends a line; twice leaves an empty line.</summary>
    public void BreakLine() => _lineBreaks = Math.Min(2, _lineBreaks + 1);

    /// <summary>The text, without white space at its ends.</summary>
    public override string ToString() => _text.ToString();

    private void WritePending()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n', _lineBreaks);
            if (_lineBreaks == 0 && _hasSpace)
            {
                _text.Append(' ');
            }
        }

        _lineBreaks = 0;
        _hasSpace = false;
    }
}
