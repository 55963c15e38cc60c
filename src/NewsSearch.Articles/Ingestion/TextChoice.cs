namespace NewsSearch.Articles.Ingestion;

/// <summary>Chooses among texts that may be missing.</summary>
internal static class TextChoice
{
    /// <summary>The first text that is not blank; null if there is none.</summary>
    public static string? FirstText(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return null;
    }
}
