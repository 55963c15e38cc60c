namespace NewsSearch.FullText.Codec;

/// <summary>Where a block of a term's documents ends, and so where the next one begins.</summary>
/// <param name="LastDocument">Its last document.</param>
/// <param name="Documents">Its end in the documents of the term, in bytes.</param>
/// <param name="Positions">Where, in the positions of the term, the 128 positions begin that hold the first one behind it.</param>
/// <param name="PositionsBefore">The number of positions before that one in those 128.</param>
internal readonly record struct BlockPlace(int LastDocument, long Documents, long Positions, int PositionsBefore)
{
    /// <summary>Before the first block.</summary>
    public static BlockPlace Beginning { get; } = new(-1, 0, 0, 0);
}
