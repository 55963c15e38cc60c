namespace NewsSearch.Articles.Ingestion;

/// <summary>Quotes what came, for messages to people.</summary>
internal static class Excerpt
{
    private const int MostCharacters = 60;

    /// <summary>Text between quotation marks: its beginning if it is long, without control characters and broken surrogates.</summary>
    public static string Of(string text)
    {
        var beginning = text.Length <= MostCharacters ? text : text[..MostCharacters] + "…";
        var printable = string.Concat(beginning.EnumerateRunes().Select(rune => System.Text.Rune.IsControl(rune) ? "\uFFFD" : rune.ToString()));
        return $"\"{printable}\"";
    }
}
