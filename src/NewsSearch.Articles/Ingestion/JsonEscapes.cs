using System.Globalization;
using System.Text;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Decodes the escapes of JSON strings (RFC 8259, section 7), unpaired surrogates included.</summary>
internal static class JsonEscapes
{
    /// <summary>Decodes a string.</summary>
    /// <param name="text">What stands between the quotation marks; a JSON reader has accepted it.</param>
    public static string Decode(string text)
    {
        var decoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\')
            {
                decoded.Append(text[at]);
                continue;
            }

            at++;
            decoded.Append(text[at] switch
            {
                'u' => (char)ushort.Parse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                var itself => itself,
            });
            at += text[at] == 'u' ? 4 : 0;
        }

        return decoded.ToString();
    }
}
