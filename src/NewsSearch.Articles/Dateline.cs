namespace NewsSearch.Articles;

/// <summary>Finds the dateline that news agencies put before the text: "LONDON, March 9 - ", "KYIV, Jan 1 (Reuters) - ".</summary>
internal static class Dateline
{
    private const int LongestDateline = 100;

    /// <summary>The length of the dateline with its dash in UTF-16 units; 0 if the text begins without one.</summary>
    public static int LengthIn(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, LongestDateline)];
        var city = head.TrimStart();
        if (city.Length < 3 || !char.IsUpper(city[0]) || !char.IsUpper(city[1]) || !(char.IsUpper(city[2]) || char.IsWhiteSpace(city[2])))
        {
            return 0;
        }

        for (var index = 1; index + 1 < head.Length; index++)
        {
            if (head[index] is '-' or '\u2013' or '\u2014' && char.IsWhiteSpace(head[index - 1]) && char.IsWhiteSpace(head[index + 1]))
            {
                return index + 1;
            }
        }

        return 0;
    }
}
