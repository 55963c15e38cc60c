using System.Collections.Frozen;

namespace NewsSearch.FullText.Analysis;

/// <summary>
/// English words that say nothing alone, in their exact form. They are indexed, so that phrases find them; a query drops them
/// outside phrases unless nothing else is left. Words that are also names or acronyms (us, who, will, may, can) are not here.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have", "he", "her", "his",
        "i", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "or", "our", "she", "so", "such", "than", "that",
        "the", "their", "them", "then", "there", "these", "they", "this", "to", "was", "we", "were", "which", "with", "you", "your",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => Words;

    /// <summary>Whether an exact form is a stop word.</summary>
    public static bool Contains(ReadOnlySpan<char> exact) => BySpan.Contains(exact);
}
