namespace NewsSearch.FullText;

/// <summary>Which hits share one place: the group stands where its best hit would stand alone.</summary>
/// <param name="By">What the hits of a group have in common.</param>
/// <param name="HitsPerGroup">The largest number of hits shown of a group, above 0.</param>
public sealed record Grouping(GroupingField By, int HitsPerGroup);

/// <summary>What the hits of a group have in common.</summary>
public enum GroupingField
{
    /// <summary>The story.</summary>
    Story,

    /// <summary>The publisher, whatever its letter case; articles without one are one group.</summary>
    Source,
}

/// <summary>The group that a hit stands for.</summary>
/// <param name="Key">The story, or the publisher as the hit has it; empty without one.</param>
/// <param name="Articles">The exact number of matching articles in the group.</param>
/// <param name="More">The next best hits of the group, without highlights.</param>
public sealed record HitGroup(string Key, long Articles, IReadOnlyList<Hit> More);
