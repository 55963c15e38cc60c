using System.Text;

namespace NewsSearch.Articles.Ingestion;

/// <summary>URLs of articles.</summary>
internal static class WebAddress
{
    /// <summary>Whether text is an absolute http or https URL with a host, without white space and control characters.</summary>
    public static bool IsAbsolute(string text) =>
        !HoldsWhatNoUrlHolds(text)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0;

    /// <summary>The text if it is an absolute URL, else null: for metadata, where nothing is better than something broken.</summary>
    public static string? AbsoluteOrNull(string? text) => text?.Trim() is { } trimmed && IsAbsolute(trimmed) ? trimmed : null;

    private static bool HoldsWhatNoUrlHolds(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            {
                return true;
            }
        }

        return false;
    }
}
