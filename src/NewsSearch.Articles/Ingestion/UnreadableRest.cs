namespace NewsSearch.Articles.Ingestion;

/// <summary>Says why a file cannot be read any further.</summary>
internal static class UnreadableRest
{
    /// <summary>Whether an exception comes from the file and not from a mistake in the program.</summary>
    public static bool IsCausedByFile(Exception exception) => exception is IOException or InvalidDataException or UnauthorizedAccessException;

    /// <summary>The last item of such a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line that could not be read to its end; 0 if unknown.</param>
    /// <param name="exception">What happened.</param>
    public static ReadItem Describe(string file, long line, Exception exception) => new(file, line, null, [new("file", Reason(exception))]);

    private static string Reason(Exception exception) => exception is InvalidDataException
        ? $"The compressed data ends early or is damaged; the articles before are good. ({exception.Message})"
        : $"The file could not be read any further: {exception.Message}";
}
