using NewsSearch.FullText;

namespace NewsSearch.Engine.Generations;

/// <summary>What searches see.</summary>
/// <param name="Snapshot">The index as it was.</param>
/// <param name="Sequence">The sequence number up to which writes are in it.</param>
/// <param name="PublishedAt">When it was taken.</param>
internal sealed record PublishedSnapshot(IndexSnapshot Snapshot, long Sequence, DateTimeOffset PublishedAt);
