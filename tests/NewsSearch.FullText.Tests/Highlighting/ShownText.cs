using System.Globalization;
using System.Net;
using System.Text;

namespace NewsSearch.FullText.Tests.Highlighting;

/// <summary>A text as passages show it, and which of its characters are marked.</summary>
internal sealed record ShownText(string Text, bool[] Marks)
{
    /// <summary>Marks that occur in no text.</summary>
    public static readonly HighlightRequest Request = new() { StartMark = "\ue000", EndMark = "\ue001" };

    /// <summary>An article's text, in which a line break and the white space around it are shown as one space.</summary>
    public static ShownText OfArticle(string text, bool[] marked)
    {
        var shown = new StringBuilder();
        var marks = new List<bool>();
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var hasLineBreak = text[i..end].Any("\n\r\u0085\u2028\u2029\v\f".Contains);
            end = hasLineBreak ? end : Math.Max(end, i + 1);
            shown.Append(hasLineBreak ? " " : text[i..end]);
            marks.AddRange(hasLineBreak ? [marked[i]] : marked[i..end]);
            i = end;
        }

        return new ShownText(shown.ToString(), [.. marks]);
    }

    /// <summary>A passage without its marks and escapes. Fails if the marks are not balanced or empty.</summary>
    public static ShownText OfPassage(string passage, bool isEscaped)
    {
        var marks = new List<bool>();
        var text = new StringBuilder();
        var piece = new StringBuilder();
        var isMarked = false;
        foreach (var character in passage)
        {
            if (character is not ('\ue000' or '\ue001'))
            {
                piece.Append(character);
                continue;
            }

            isMarked.ShouldBe(character == '\ue001', "the marks are not balanced");
            Flush();
            isMarked = !isMarked;
        }

        isMarked.ShouldBeFalse("the last mark is not closed");
        Flush();
        return new ShownText(text.ToString(), [.. marks]);

        void Flush()
        {
            var plain = isEscaped ? WebUtility.HtmlDecode(piece.ToString()) : piece.ToString();
            (isMarked && plain.Length == 0).ShouldBeFalse("a mark is empty");
            text.Append(plain);
            marks.AddRange(Enumerable.Repeat(isMarked, plain.Length));
            piece.Clear();
        }
    }

    /// <summary>Where a piece stands in this text with the same marks, at or behind an index, cut between characters; -1 if nowhere.</summary>
    public int Find(ShownText piece, int from)
    {
        for (var i = from; i + piece.Text.Length <= Text.Length; i++)
        {
            if (string.CompareOrdinal(Text, i, piece.Text, 0, piece.Text.Length) == 0
                && Marks.AsSpan(i, piece.Marks.Length).SequenceEqual(piece.Marks)
                && IsBoundary(i) && IsBoundary(i + piece.Text.Length))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Without the ellipses at its ends.</summary>
    public ShownText WithoutEllipses()
    {
        var start = Text.StartsWith('…') ? 1 : 0;
        var end = Text.EndsWith('…') ? Text.Length - 1 : Text.Length;
        return new ShownText(Text[start..end], Marks[start..end]);
    }

    private bool IsBoundary(int index)
    {
        var i = 0;
        while (i < index)
        {
            i += StringInfo.GetNextTextElementLength(Text, i);
        }

        return i == index;
    }
}
