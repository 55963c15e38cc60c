namespace NewsSearch.FullText.Matching;

/// <summary>Matches that can be counted without handing them on.</summary>
/// <remarks>One thread at a time.</remarks>
internal interface ICountedMatches
{
    /// <summary>The number of documents, of a walk of which none has been handed on.</summary>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    long Count();
}
