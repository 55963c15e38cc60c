using NewsSearch.Engine.Generations;

namespace NewsSearch.Engine.Snapshots;

/// <summary>A snapshot that is kept.</summary>
internal sealed class KeptSnapshot(PublishedSnapshot published)
{
    public PublishedSnapshot Published { get; } = published;

    /// <summary>The segments, by names that mean the same in all snapshots, and their bytes on disk.</summary>
    public IReadOnlyList<(SegmentName Segment, long Bytes)> Segments { get; } = SegmentsOf(published);

    /// <summary>The timestamp of the last use.</summary>
    public long UsedAt { get; set; }

    /// <summary>The number of those for whom it must stay.</summary>
    public int Pins { get; set; }

    public static IReadOnlyList<(SegmentName Segment, long Bytes)> SegmentsOf(PublishedSnapshot published) =>
        [.. published.Snapshot.SegmentSizes.Select(segment => (new SegmentName(published.Generation, segment.Name), segment.Bytes))];
}

/// <summary>The name of a segment among all that an archive has ever had.</summary>
/// <param name="Generation">The number of the index generation.</param>
/// <param name="Name">The name within it.</param>
internal readonly record struct SegmentName(int Generation, string Name);
