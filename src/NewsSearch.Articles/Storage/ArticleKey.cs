using System.Text;

namespace NewsSearch.Articles.Storage;

/// <summary>Which ids a database can hold: 1 to 512 bytes of well-formed Unicode without NUL, which PostgreSQL has no place for.</summary>
internal static class ArticleKey
{
    private const int MaxBytes = 512;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsStorable(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length is 0 or > MaxBytes || id.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            return StrictUtf8.GetByteCount(id) <= MaxBytes;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
