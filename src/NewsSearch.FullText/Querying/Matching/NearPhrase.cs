namespace NewsSearch.FullText.Querying.Matching;

/// <summary>Terms that stand at certain positions, counted from the first of them.</summary>
/// <param name="Terms">The terms: at least one.</param>
/// <param name="Offsets">Their positions: 0 for the first, rising.</param>
internal sealed record NearPhrase(string[] Terms, int[] Offsets)
{
    /// <summary>The number of positions that it takes up.</summary>
    public int Length => Offsets[^1] + 1;
}
