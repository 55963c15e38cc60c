using NewsSearch.Articles.Stories;

namespace NewsSearch.FullText.Writing.Stories;

/// <summary>An article that shares hashes with another one and is worth comparing with it.</summary>
/// <param name="Shared">The number of shared hashes.</param>
/// <param name="Story">The number of its story.</param>
/// <param name="Id">Its id.</param>
/// <param name="Read">Reads its text and the name of its story.</param>
internal readonly record struct StoryCandidate(int Shared, int Story, string Id, Func<(StoryText Text, string StoryName)> Read)
{
    /// <summary>The most shared hashes first, then the oldest story, then by id.</summary>
    public static int Compare(StoryCandidate one, StoryCandidate other)
    {
        if (one.Shared != other.Shared)
        {
            return other.Shared.CompareTo(one.Shared);
        }

        return one.Story != other.Story ? one.Story.CompareTo(other.Story) : string.CompareOrdinal(one.Id, other.Id);
    }
}
