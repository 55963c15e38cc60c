using System.Globalization;
using AngleSharp.Html;

namespace NewsSearch.Articles.Ingestion.Cleaning;

/// <summary>
/// Decodes character references as HTML defines them: the 2,125 names that end in a semicolon, decimal and hexadecimal
/// numbers. Names without semicolon are left alone: in plain text they are names of companies and parts of URLs.
/// </summary>
internal static class HtmlEntities
{
    /// <summary>The most UTF-16 code units that a reference stands for.</summary>
    public const int MostCharacters = 4;

    // "&CounterClockwiseContourIntegral;" is the longest name.
    private const int LongestName = 32;
    private const int LongestNumber = 10;

    /// <summary>Decodes the reference at the start of the text.</summary>
    /// <param name="text">Text that begins with an ampersand.</param>
    /// <param name="decoded">Gets the characters; at least <see cref="MostCharacters"/> long.</param>
    /// <param name="consumed">The length of the reference.</param>
    /// <param name="produced">The number of code units written.</param>
    /// <returns>False if it is not a reference.</returns>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<char> decoded, out int consumed, out int produced)
    {
        produced = 0;
        var window = text[1..Math.Min(text.Length, LongestName + 2)];
        var end = window.IndexOf(';');
        consumed = end + 2;
        if (end <= 0)
        {
            return false;
        }

        return window[0] == '#'
            ? TryDecodeNumber(window[1..end], decoded, out produced)
            : TryDecodeName(window[..(end + 1)], decoded, out produced);
    }

    private static bool TryDecodeName(ReadOnlySpan<char> nameWithSemicolon, Span<char> decoded, out int produced)
    {
        produced = 0;
        foreach (var letter in nameWithSemicolon[..^1])
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                return false;
            }
        }

        var symbol = HtmlEntityProvider.Resolver.GetSymbol(nameWithSemicolon.ToString());
        produced = symbol?.Length ?? 0;
        return produced > 0 && symbol.AsSpan().TryCopyTo(decoded);
    }

    private static bool TryDecodeNumber(ReadOnlySpan<char> number, Span<char> decoded, out int produced)
    {
        produced = 0;
        var isHexadecimal = number.Length > 0 && number[0] is 'x' or 'X';
        var digits = isHexadecimal ? number[1..] : number;
        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (digits.Length is 0 or > LongestNumber || !long.TryParse(digits, style, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        produced = Encode(code, decoded);
        return true;
    }

    private static int Encode(long code, Span<char> decoded)
    {
        if (code is >= 0x80 and <= 0x9F)
        {
            decoded[0] = CharacterRules.FromWindows1252((char)code) ?? (char)code;
            return 1;
        }

        return System.Text.Rune.IsValid((int)Math.Min(code, int.MaxValue)) && code != 0
            ? new System.Text.Rune((int)code).EncodeToUtf16(decoded)
            : System.Text.Rune.ReplacementChar.EncodeToUtf16(decoded);
    }
}
