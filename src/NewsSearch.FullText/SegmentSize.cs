namespace NewsSearch.FullText;

/// <summary>A segment on disk.</summary>
/// <param name="Name">Its name, unique in its index for ever.</param>
/// <param name="Bytes">The size of its files.</param>
public readonly record struct SegmentSize(string Name, long Bytes);
