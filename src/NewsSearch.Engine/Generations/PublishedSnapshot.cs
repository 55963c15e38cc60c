using NewsSearch.FullText;

namespace NewsSearch.Engine.Generations;

/// <summary>What searches see.</summary>
/// <param name="Snapshot">The index as it was.</param>
/// <param name="Sequence">The sequence number up to which writes are in it.</param>
/// <param name="PublishedAt">When it was taken.</param>
/// <param name="Generation">The number of the generation that it is from.</param>
/// <param name="Number">Its number among all that were published since the archive was opened.</param>
internal sealed record PublishedSnapshot(IndexSnapshot Snapshot, long Sequence, DateTimeOffset PublishedAt, int Generation, long Number);
