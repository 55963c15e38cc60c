namespace NewsSearch.FullText.Schema;

/// <summary>The place of an article among the stories of an index.</summary>
/// <param name="Number">The number of the story, from 0, unique in the index.</param>
/// <param name="HasJoined">Whether another article was in the story before.</param>
/// <param name="Name">The name of the story: the id of the article that began it.</param>
/// <param name="Sketch">The sketch of the text.</param>
internal readonly record struct StoryPlace(int Number, bool HasJoined, string Name, ReadOnlyMemory<ulong> Sketch)
{
    /// <summary>The number as it stands in the doc values: complemented, so below 0, if the article has joined.</summary>
    public long Encode() => HasJoined ? ~Number : Number;

    /// <summary>Reads what <see cref="Encode"/> made.</summary>
    public static (int Number, bool HasJoined) Decode(long value) => value < 0 ? ((int)~value, true) : ((int)value, false);
}
