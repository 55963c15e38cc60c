namespace NewsSearch.Articles.Ingestion.Cleaning;

/// <summary>
/// Language tags by the grammar of BCP 47 (RFC 5646, section 2.1), without the irregular tags of its list of
/// grandfathered ones: whether a tag is well-formed, and its usual letter case. The subtags are not looked up.
/// </summary>
internal static class LanguageTag
{
    /// <summary>The length of a tag that RFC 5646, section 4.4.1, asks everybody to support.</summary>
    public const int MostCharacters = 35;

    /// <summary>Puts a tag into the usual letter case, "en_us" into "en-US" and "ZH-HANT" into "zh-Hant"; what is not a tag stays as it is.</summary>
    public static string Normalize(string tag)
    {
        if (IsLanguageAlone(tag) || IsLanguageAndRegion(tag))
        {
            return tag;
        }

        var trimmed = tag.Trim().Replace('_', '-');
        if (!IsWellFormed(trimmed))
        {
            return tag;
        }

        var normal = string.Create(trimmed.Length, trimmed, static (letters, source) =>
        {
            var isAfterSingleton = false;
            for (var start = 0; start < letters.Length;)
            {
                var subtag = source.AsSpan(start);
                subtag = subtag[..(subtag.IndexOf('-') is var dash and >= 0 ? dash : subtag.Length)];
                WriteSubtag(subtag, letters.Slice(start, subtag.Length), isFirst: start == 0, isAfterSingleton);
                isAfterSingleton |= subtag.Length == 1;
                start += subtag.Length;
                if (start < letters.Length)
                {
                    letters[start++] = '-';
                }
            }
        });
        return normal == tag ? tag : normal;
    }

    /// <summary>A tag in its usual letter case; null if it is none: for metadata, where nothing is better than something broken.</summary>
    public static string? NormalizeOrNull(string? tag) => tag is not null && Normalize(tag) is var normal && IsWellFormed(normal) ? normal : null;

    /// <summary>Whether text is a language tag by its form.</summary>
    public static bool IsWellFormed(string tag)
    {
        if (IsLanguageAlone(tag) || IsLanguageAndRegion(tag))
        {
            return true;
        }

        if (tag.Length is 0 or > MostCharacters)
        {
            return false;
        }

        var subtags = tag.Split('-');
        if (!subtags.All(subtag => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit)))
        {
            return false;
        }

        var at = IsPrivateUse(subtags[0]) ? 0 : SkipLanguage(subtags);
        return at >= 0 && EndsWithExtensions(subtags, at);
    }

    private static bool IsLanguageAlone(ReadOnlySpan<char> tag) => tag.Length is 2 or 3 && !tag.ContainsAnyExceptInRange('a', 'z');

    private static bool IsLanguageAndRegion(ReadOnlySpan<char> tag) =>
        tag.Length == 5 && IsLanguageAlone(tag[..2]) && tag[2] == '-' && !tag[3..].ContainsAnyExceptInRange('A', 'Z');

    /// <summary>The number of subtags of language, script, region and variants; -1 if there is no language.</summary>
    private static int SkipLanguage(string[] subtags)
    {
        if (subtags[0].Length < 2 || !subtags[0].All(char.IsAsciiLetter))
        {
            return -1;
        }

        var at = 1;
        for (var extended = 0; extended < 3 && subtags[0].Length <= 3 && At(subtags, at) is { Length: 3 } subtag && subtag.All(char.IsAsciiLetter); extended++)
        {
            at++;
        }

        at += At(subtags, at) is { Length: 4 } script && script.All(char.IsAsciiLetter) ? 1 : 0;
        at += At(subtags, at) is { } region && IsRegion(region) ? 1 : 0;
        while (At(subtags, at) is { } variant && IsVariant(variant))
        {
            at++;
        }

        return at;
    }

    private static bool EndsWithExtensions(string[] subtags, int at)
    {
        while (at < subtags.Length)
        {
            if (subtags[at].Length != 1 || at + 1 == subtags.Length)
            {
                return false;
            }

            if (IsPrivateUse(subtags[at]))
            {
                return true;
            }

            var first = ++at;
            while (at < subtags.Length && subtags[at].Length > 1)
            {
                at++;
            }

            if (at == first)
            {
                return false;
            }
        }

        return true;
    }

    private static string? At(string[] subtags, int at) => at < subtags.Length ? subtags[at] : null;

    private static bool IsPrivateUse(string subtag) => subtag is "x" or "X";

    private static bool IsRegion(string subtag) =>
        (subtag.Length == 2 && subtag.All(char.IsAsciiLetter)) || (subtag.Length == 3 && subtag.All(char.IsAsciiDigit));

    private static bool IsVariant(string subtag) => subtag.Length >= 5 || (subtag.Length == 4 && char.IsAsciiDigit(subtag[0]));

    private static void WriteSubtag(ReadOnlySpan<char> subtag, Span<char> letters, bool isFirst, bool isAfterSingleton)
    {
        subtag.ToLowerInvariant(letters);
        if (isFirst || isAfterSingleton)
        {
            return;
        }

        if (subtag.Length == 2)
        {
            subtag.ToUpperInvariant(letters);
        }
        else if (subtag.Length == 4)
        {
            letters[0] = char.ToUpperInvariant(letters[0]);
        }
    }
}
