namespace NewsSearch.Articles.Dates;

/// <summary>Reads dates from feeds and pages, which mix their kinds.</summary>
internal static class PublishedDate
{
    /// <summary>Reads a date of ISO 8601 or of a mail.</summary>
    public static bool TryParse(string text, out DateTimeOffset moment) => IsoDate.TryParse(text, out moment) || MailDate.TryParse(text, out moment);

    /// <summary>The first of some texts that is a date; null if none is.</summary>
    public static DateTimeOffset? FirstOf(IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && TryParse(text, out var moment))
            {
                return moment;
            }
        }

        return null;
    }
}
