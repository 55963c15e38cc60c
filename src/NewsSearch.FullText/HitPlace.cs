namespace NewsSearch.FullText;

/// <summary>The place of a hit in the order of a search: where the next page begins, right behind it.</summary>
/// <remarks>
/// It means something only for the same search over the same snapshot, where it finds the next hits whatever the depth: what stands
/// before it is counted but neither kept nor sorted.
/// </remarks>
/// <param name="Score">The score of the hit; 0 when sorted by date.</param>
/// <param name="Published">Its published time in milliseconds since 1970-01-01T00:00:00Z; null if it is undated.</param>
/// <param name="Id">The id of its article.</param>
public readonly record struct HitPlace(float Score, long? Published, string Id);
