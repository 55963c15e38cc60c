namespace NewsSearch.Articles;

/// <summary>The part of an article that a mention stands in.</summary>
public enum ArticlePart
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The text.</summary>
    Body,
}
