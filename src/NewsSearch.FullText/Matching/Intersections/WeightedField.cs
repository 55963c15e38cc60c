namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>A field in which a word or phrase occurs.</summary>
/// <param name="Weight">How much an occurrence counts.</param>
/// <param name="Occurrences">Where it occurs in a segment.</param>
internal readonly record struct WeightedField(float Weight, IFieldOccurrences Occurrences);
