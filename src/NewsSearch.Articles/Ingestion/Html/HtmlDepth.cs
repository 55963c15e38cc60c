using System.Collections.Frozen;
using System.Text;

namespace NewsSearch.Articles.Ingestion.Html;

/// <summary>
/// Keeps documents away from the parser whose elements are nested so deep that no browser would show them and that
/// parsing, which walks up the open elements for every tag, would take hours.
/// </summary>
internal static class HtmlDepth
{
    private const int MostOpenTags = 10_000;
    private const int LongestName = 10;

    private static readonly FrozenSet<string> WithoutEndTag = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "source", "td", "th", "tr", "track", "wbr");

    /// <summary>Whether there is a place with more than 10,000 tags open, counted roughly, without those that need no end.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var bytes = new byte[Encoding.Latin1.GetMaxByteCount(html.Length)];
        return IsTooDeep(bytes.AsSpan(0, Encoding.Latin1.GetBytes(html, bytes)));
    }

    /// <summary>The same for a document in an encoding that extends ASCII.</summary>
    public static bool IsTooDeep(ReadOnlySpan<byte> html)
    {
        var open = 0;
        var lookup = WithoutEndTag.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> name = stackalloc char[LongestName];
        for (var rest = html; rest.IndexOf((byte)'<') is var start and >= 0;)
        {
            rest = rest[(start + 1)..];
            var isEnd = rest is [(byte)'/', ..];
            var length = TakeName(isEnd ? rest[1..] : rest, name);
            if (length > 0 && !lookup.Contains(name[..length]))
            {
                open = Math.Max(0, open + (isEnd ? -1 : 1));
            }

            if (open > MostOpenTags)
            {
                return true;
            }
        }

        return false;
    }

    private static int TakeName(ReadOnlySpan<byte> text, Span<char> name)
    {
        var length = 0;
        while (length < name.Length && length < text.Length && char.IsAsciiLetterOrDigit((char)text[length]))
        {
            name[length] = (char)text[length];
            length++;
        }

        return length;
    }
}
