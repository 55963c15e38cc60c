using System.Text;

namespace NewsSearch.FullText.Tests.Highlighting;

/// <summary>A text as a client holds it that counts in one of the units, and how such a client cuts it: nothing of the service is used.</summary>
internal static class OffsetText
{
    /// <summary>The number of units of a whole text.</summary>
    public static int Length(string text, OffsetUnit unit) => unit switch
    {
        OffsetUnit.Utf8Bytes => Encoding.UTF8.GetBytes(text).Length,
        OffsetUnit.CodePoints => text.EnumerateRunes().Count(),
        _ => text.Length,
    };

    /// <summary>The piece between two offsets. Fails where an offset is inside a character of the encoding.</summary>
    public static string Cut(string text, int start, int end, OffsetUnit unit) => unit switch
    {
        OffsetUnit.Utf8Bytes => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.UTF8.GetBytes(text)[start..end]),
        OffsetUnit.CodePoints => string.Concat(text.EnumerateRunes().Skip(start).Take(end - start).Select(rune => rune.ToString())),
        _ => text[start..end],
    };
}
