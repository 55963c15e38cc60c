using System.Text;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Tells the encoding of text by the byte order mark at its start; text without one is UTF-8.</summary>
internal static class TextEncodings
{
    /// <summary>Makes the encodings of the time before UTF-8 known to the process, such as windows-1251, in which pages and feeds may be.</summary>
    public static void EnableOldOnes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of text.</summary>
    /// <param name="beginning">The first bytes.</param>
    /// <param name="markLength">The length of the byte order mark, which is not part of the text.</param>
    private static Encoding Detect(ReadOnlySpan<byte> beginning, out int markLength)
    {
        (var encoding, markLength) = beginning switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Encoding.UTF8, 0),
        };
        return encoding;
    }

    /// <summary>Decodes text.</summary>
    /// <param name="bytes">The text, with or without byte order mark.</param>
    /// <param name="problem">Where it is no valid text and why; null if it is.</param>
    /// <returns>The text; null if it is not valid.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string? problem)
    {
        var encoding = Detect(bytes, out var markLength);
        var text = bytes[markLength..];
        try
        {
            problem = null;
            return Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(text);
        }
        catch (DecoderFallbackException exception)
        {
            problem = $"The text is not valid {encoding.WebName.ToUpperInvariant()}: {Place(text, encoding, exception)}";
            return null;
        }
    }

    private static string Place(ReadOnlySpan<byte> text, Encoding encoding, DecoderFallbackException exception)
    {
        if (encoding.CodePage != Encoding.UTF8.CodePage)
        {
            return $"near byte {exception.Index + 1}.";
        }

        var at = Utf8Text.IndexOfInvalid(text);
        var lineStart = text[..at].LastIndexOf((byte)'\n') + 1;
        return $"the byte 0x{text[at]:X2} at byte {at - lineStart + 1} of line {text[..at].Count((byte)'\n') + 1} is out of place.";
    }
}
