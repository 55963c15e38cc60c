using System.Globalization;

namespace NewsSearch.FullText.Analysis;

/// <summary>
/// Gives a text to the tokenizer with the rest of any long run of connectors ("____") as spaces, so that offsets stay. The
/// tokenizer tries such a run anew from each of its characters: a megabyte of underscores would keep it busy for hours.
/// </summary>
internal sealed class ConnectorGuard : TextReader
{
    /// <summary>The number of connectors of a run that are given as they are.</summary>
    public const int MaxRun = 64;

    private string _text = "";
    private int _next;
    private int _end;
    private int _run;

    /// <summary>Begins with a part of a new text.</summary>
    public void Reset(string text, int start, int end) => (_text, _next, _end, _run) = (text, start, end, 0);

    public override int Read()
    {
        var letter = '\0';
        return Read(new Span<char>(ref letter)) == 0 ? -1 : letter;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, _end - _next);
        _text.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        Guard(buffer[..count]);
        return count;
    }

    private void Guard(Span<char> block)
    {
        for (var i = 0; i < block.Length; i++)
        {
            var letter = block[i];
            if (letter < 0x80)
            {
                if (letter != '_')
                {
                    _run = 0;
                }
                else if (++_run > MaxRun)
                {
                    block[i] = ' ';
                }

                continue;
            }

            switch (char.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.ConnectorPunctuation:
                    block[i] = ++_run > MaxRun ? ' ' : letter;
                    break;

                // Marks and format characters belong to the connector before them; surrogates may be either.
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.Format or UnicodeCategory.Surrogate:
                    break;

                default:
                    _run = 0;
                    break;
            }
        }
    }
}
