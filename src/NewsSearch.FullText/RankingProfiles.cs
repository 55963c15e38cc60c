namespace NewsSearch.FullText;

/// <summary>The profiles that ship.</summary>
/// <remarks>Any thread.</remarks>
public static class RankingProfiles
{
    /// <summary>The best match first, whatever its age: the default.</summary>
    public static RankingProfile Relevance { get; } = new() { Name = "relevance" };

    /// <summary>For following the news: four fifths of a score are gone after some weeks (half-life 3 days).</summary>
    public static RankingProfile Fresh { get; } = Relevance with { Name = "fresh", RecencyWeight = 0.8, RecencyHalfLife = TimeSpan.FromDays(3) };

    /// <summary>Of matches that are about as good, the newer first: at most two fifths of a score age (half-life 30 days).</summary>
    public static RankingProfile Balanced { get; } = Relevance with { Name = "balanced", RecencyWeight = 0.4, RecencyHalfLife = TimeSpan.FromDays(30) };

    /// <summary>All of them, the default first.</summary>
    public static IReadOnlyList<RankingProfile> All { get; } = [Relevance, Fresh, Balanced];

    /// <summary>The profile with this name, whatever its letter case; null if there is none.</summary>
    public static RankingProfile? Named(string name) =>
        All.FirstOrDefault(profile => profile.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
