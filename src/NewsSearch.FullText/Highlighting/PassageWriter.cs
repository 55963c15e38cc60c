using System.Buffers;
using System.Text;

namespace NewsSearch.FullText.Highlighting;

/// <summary>Writes a piece of a text with its matches marked and everything else encoded as the request asks.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class PassageWriter(HighlightRequest request)
{
    private const char Ellipsis = '…';

    // A usual passage with its marks: where it had to grow, clearing it would take new memory for each passage.
    private const int UsualLength = 512;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\n\r\u0085\u2028\u2029\v\f");

    private readonly StringBuilder _output = new(UsualLength);
    private readonly List<WrittenSpan> _spans = [];
    private int _endOfMark;

    /// <summary>The matches in the passage written last, in the order of the text.</summary>
    public IReadOnlyList<WrittenSpan> Spans => _spans;

    /// <summary>Writes a passage.</summary>
    /// <param name="text">The text.</param>
    /// <param name="passage">The piece of it, without white space at its ends.</param>
    /// <param name="marks">The marks of the whole text.</param>
    public string Write(string text, Passage passage, MarkedSpans marks)
    {
        _output.Clear();
        _spans.Clear();
        _endOfMark = 0;
        var next = passage.Start;
        if (passage.IsCutAtStart)
        {
            _output.Append(Ellipsis);
        }

        foreach (var mark in marks.Touching(passage.Start, passage.End))
        {
            var (start, end) = (Math.Max(mark.Start, next), Math.Min(mark.End, passage.End));
            Append(text, next, start);
            AppendMark(request.StartMark);
            var writtenStart = _output.Length;
            Append(text, start, end);
            _spans.Add(new WrittenSpan(start, end, writtenStart, _output.Length));
            AppendMark(request.EndMark);
            _endOfMark = _output.Length;
            next = end;
        }

        Append(text, next, passage.End);
        return passage.IsCutAtEnd ? _output.Append(Ellipsis).ToString() : _output.ToString();
    }

    private void AppendMark(string mark)
    {
        if (request.WithMarks)
        {
            _output.Append(mark);
        }
    }

    private void Append(string text, int start, int end)
    {
        while (start < end)
        {
            var plain = text.AsSpan(start, end - start).IndexOfAny(Special);
            if (plain < 0)
            {
                _output.Append(text, start, end - start);
                return;
            }

            _output.Append(text, start, plain);
            start += plain;
            start = LineBreaks.IsLineBreak(text[start]) ? AppendLineBreak(text, start, end) : AppendEscaped(text, start);
        }
    }

    /// <summary>A line break and the white space around it are one space, so that a passage is one line.</summary>
    private int AppendLineBreak(string text, int start, int end)
    {
        while (_output.Length > _endOfMark && char.IsWhiteSpace(_output[^1]))
        {
            _output.Length--;
        }

        _output.Append(' ');
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private int AppendEscaped(string text, int start)
    {
        var character = text[start];
        if (!request.EscapeHtml)
        {
            _output.Append(character);
            return start + 1;
        }

        _output.Append(character switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            _ => "&#39;",
        });
        return start + 1;
    }
}
