using NewsSearch.Articles.Stories;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Writing.Stories;

/// <summary>A change of one id that the reader of the index may not show yet: an article that was placed, or a deletion.</summary>
/// <param name="id">The id.</param>
/// <param name="text">The text; null for a deletion.</param>
/// <param name="place">Where it was placed.</param>
internal sealed class RecentArticle(string id, StoryText? text, StoryPlace place)
{
    private volatile bool _isWritten;

    /// <summary>The id.</summary>
    public string Id => id;

    /// <summary>The text; null for a deletion.</summary>
    public StoryText? Text => text;

    /// <summary>Where it was placed; nothing for a deletion.</summary>
    public StoryPlace Place => place;

    /// <summary>Whether a newer change of the id has come.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>Whether the writer has it, so that a reader opened from now on shows it. Any thread.</summary>
    public bool IsWritten
    {
        get => _isWritten;
        set => _isWritten = value;
    }
}
