namespace NewsSearch.FullText.Schema;

/// <summary>The form in which labels are indexed as one term each; queries and filters must put their values into the same form.</summary>
internal static class KeywordForm
{
    /// <summary>The length in UTF-16 code units to which a label is cut: at most 3 bytes each, so that it fits a Lucene term (32,766 bytes).</summary>
    public const int MaxLength = 10_000;

    /// <summary>A source, topic, author or language: trimmed, lower case in the invariant culture.</summary>
    public static string Lower(string label) => Cut(label.Trim()).ToLowerInvariant();

    /// <summary>A label as people write it: trimmed. Its <see cref="Lower"/> is that of the label itself.</summary>
    public static string AsWritten(string label) => Cut(label.Trim());

    /// <summary>A country code: trimmed, upper case in the invariant culture.</summary>
    public static string Upper(string label) => Cut(label.Trim()).ToUpperInvariant();

    /// <summary>The first subtag of a language tag in the form of <see cref="Lower"/>: "en" of "en-us".</summary>
    public static string PrimarySubtag(string languageTag) =>
        languageTag.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0 ? languageTag[..hyphen] : languageTag;

    private static string Cut(string label)
    {
        if (label.Length <= MaxLength)
        {
            return label;
        }

        var length = char.IsHighSurrogate(label[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return label[..length];
    }
}
