namespace NewsSearch.Articles.Stories;

/// <summary>Decides whether two articles are copies of each other: syndicated, cut, reworded, under another title, or brought up to date.</summary>
/// <remarks>
/// Measured on pairs made from real articles; other articles about the same event, and reports that follow one pattern with other
/// names and numbers, are no copies. Pure functions; any thread.
/// </remarks>
public static class NearCopies
{
    /// <summary>The number of words below which a text is short: it must be almost equal, as a flash or a table differs in little else than its facts.</summary>
    public const int ShortText = 60;

    /// <summary>The time apart from which long texts must be almost equal, and short ones never belong together.</summary>
    public static readonly TimeSpan FarApart = TimeSpan.FromDays(7);

    private const double AlmostEqual = 0.8;
    private const double LeastContained = 0.35;
    private const double LeastDetails = 0.7;

    /// <summary>How much of the smaller text is in the larger one, from 0 to 1, if one is a copy of the other; 0 if not.</summary>
    public static double Similarity(StoryText one, StoryText other)
    {
        var shared = CountShared(one.Shingles, other.Shingles);
        if (shared == 0)
        {
            return 0;
        }

        var resemblance = Resemblance(one, other, shared);
        var isShort = Math.Min(one.Words, other.Words) < ShortText;
        if (AreFarApart(one, other))
        {
            return !isShort && resemblance >= AlmostEqual ? resemblance : 0;
        }

        if (isShort)
        {
            return resemblance >= AlmostEqual ? resemblance : 0;
        }

        var contained = Contained(one, other, shared);
        return contained >= LeastContained && ContainedDetails(one, other) >= LeastDetails ? contained : 0;
    }

    /// <summary>The shared shingles as a part of all shingles of both.</summary>
    internal static double Resemblance(StoryText one, StoryText other, int shared) =>
        (double)shared / (one.Shingles.Length + other.Shingles.Length - shared);

    /// <summary>The shared shingles as a part of those of the text that has fewer.</summary>
    internal static double Contained(StoryText one, StoryText other, int shared) =>
        (double)shared / Math.Min(one.Shingles.Length, other.Shingles.Length);

    /// <summary>The shared names and numbers as a part of those of the text that has fewer shingles; 1 if it has none.</summary>
    internal static double ContainedDetails(StoryText one, StoryText other)
    {
        var smaller = one.Shingles.Length <= other.Shingles.Length ? one : other;
        return smaller.Details.Length == 0 ? 1 : (double)CountShared(one.Details, other.Details) / smaller.Details.Length;
    }

    /// <summary>The number of values in both of two ascending lists.</summary>
    internal static int CountShared(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var (first, second) = (one[i], other[j]);
            shared += first == second ? 1 : 0;
            i += first <= second ? 1 : 0;
            j += second <= first ? 1 : 0;
        }

        return shared;
    }

    private static bool AreFarApart(StoryText one, StoryText other) =>
        one.PublishedAt is { } first && other.PublishedAt is { } second && (first - second).Duration() > FarApart;
}
