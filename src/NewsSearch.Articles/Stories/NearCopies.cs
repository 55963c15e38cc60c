namespace NewsSearch.Articles.Stories;

/// <summary>Decides whether two articles are copies of each other: syndicated, cut, reworded, under another title, or brought up to date.</summary>
/// <remarks>
/// The bounds were chosen on pairs made from real articles. Other articles about the same event are no copies, nor are reports
/// that follow one pattern with other names and numbers: of a copy, the names and numbers agree. Pure functions; any thread.
/// </remarks>
public static class NearCopies
{
    /// <summary>The number of words below which a text is short: flashes and tables differ in little else than their facts.</summary>
    public const int ShortText = 60;

    /// <summary>The time apart from which long texts must be almost equal, and short ones never belong together.</summary>
    public static readonly TimeSpan FarApart = TimeSpan.FromDays(7);

    private const double AlmostEqual = 0.8;
    private const double AlmostAllDetails = 0.9;
    private const double LeastContained = 0.4;
    private const double WeightOfContained = 1.5;
    private const double LeastEvidence = 1.5;

    /// <summary>How much of the smaller text is in the larger one, from 0 to 1, if one is a copy of the other; 0 if not.</summary>
    public static double Similarity(StoryText one, StoryText other)
    {
        var shared = CountShared(one.Shingles, other.Shingles);
        if (shared == 0)
        {
            return 0;
        }

        var areCopies = (Math.Min(one.Words, other.Words) < ShortText, AreFarApart(one, other)) switch
        {
            (false, false) => AreCopies(one, other, shared),
            (false, true) => Resemblance(one, other, shared) >= AlmostEqual,
            (true, false) => AreShortCopies(one, other, shared),
            (true, true) => false,
        };
        return areCopies ? Contained(one, other, shared) : 0;
    }

    private static bool AreCopies(StoryText one, StoryText other, int shared) =>
        Contained(one, other, shared) is var contained && contained >= LeastContained
        && (WeightOfContained * contained) + ContainedDetails(one, other) >= LeastEvidence;

    /// <summary>Two short texts under much the same title, or the beginning of a longer one.</summary>
    private static bool AreShortCopies(StoryText one, StoryText other, int shared) => Math.Max(one.Words, other.Words) < ShortText
        ? Resemblance(one, other, shared) >= AlmostEqual && HaveOneTitle(one, other)
        : Contained(one, other, shared) >= AlmostEqual && ContainedDetails(one, other) >= AlmostAllDetails;

    private static bool HaveOneTitle(StoryText one, StoryText other) =>
        CountShared(one.TitleWords, other.TitleWords) == Math.Min(one.TitleWords.Length, other.TitleWords.Length);

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
