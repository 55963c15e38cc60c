namespace NewsSearch.FullText.Facets;

/// <summary>The bounds that a filter sets on the published time, in milliseconds since 1970-01-01T00:00:00Z.</summary>
/// <param name="From">The first millisecond included; null for no bound.</param>
/// <param name="Before">The first millisecond excluded; null for no bound.</param>
internal readonly record struct PublishedBounds(long? From, long? Before)
{
    /// <summary>The bounds of a filter.</summary>
    public static PublishedBounds Of(SearchFilter filter) => new(RoundedUp(filter.PublishedFrom), RoundedUp(filter.PublishedBefore));

    // Articles have whole milliseconds, so "at or after" and "before" a time between two of them mean the later one.
    private static long? RoundedUp(DateTimeOffset? time)
    {
        var milliseconds = time?.ToUnixTimeMilliseconds();
        return time?.UtcTicks % TimeSpan.TicksPerMillisecond is null or 0 ? milliseconds : milliseconds + 1;
    }
}
