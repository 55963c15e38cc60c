using System.Text;
using Spectre.Console;

namespace NewsSearch.Cli.Rendering;

/// <summary>
/// Text with marks around its matches. The marks are two private-use characters, which no font shows and no markup of
/// the terminal knows, so that nothing in an article can be taken for them or for a command to the terminal.
/// </summary>
internal static class MarkedText
{
    /// <summary>What the service is asked to put before a match.</summary>
    public const string StartMark = "\uE000";

    /// <summary>What the service is asked to put after a match.</summary>
    public const string EndMark = "\uE001";

    /// <summary>Appends a text, its matches in colour, or between asterisks where there are no colours.</summary>
    /// <param name="paragraph">What the text is appended to.</param>
    /// <param name="text">The text; a mark without its counterpart does no harm.</param>
    /// <param name="usual">How the text between matches looks.</param>
    /// <param name="withColours">Whether there are colours.</param>
    public static Paragraph AppendMarked(this Paragraph paragraph, string text, Style usual, bool withColours)
    {
        var isMatch = false;
        while (text.Length > 0)
        {
            var mark = text.AsSpan().IndexOfAny(StartMark[0], EndMark[0]);
            var piece = Clean(mark < 0 ? text : text[..mark]);
            if (piece.Length > 0)
            {
                paragraph.Append(isMatch && !withColours ? $"*{piece}*" : piece, isMatch ? Palette.Match.Combine(usual) : usual);
            }

            if (mark < 0)
            {
                break;
            }

            isMatch = text[mark] == StartMark[0];
            text = text[(mark + 1)..];
        }

        return paragraph;
    }

    /// <summary>A text on one line without control characters, which a terminal might obey.</summary>
    public static string Clean(string text) => Clean(text, keepLineBreaks: false);

    /// <summary>A text with its line breaks but without other control characters.</summary>
    public static string CleanLines(string text) => Clean(text, keepLineBreaks: true);

    private static string Clean(string text, bool keepLineBreaks)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsControl(letter) || (keepLineBreaks && letter == '\n'))
            {
                clean.Append(letter);
            }
            else if (letter is '\n' or '\r' or '\t')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString();
    }
}
