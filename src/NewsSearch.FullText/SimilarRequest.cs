namespace NewsSearch.FullText;

/// <summary>Asks for articles that are about the same as a given one. Limits on its numbers are the caller's business.</summary>
public sealed record SimilarRequest
{
    /// <summary>The id of the article; null to compare with <see cref="Text"/>.</summary>
    public string? Id { get; init; }

    /// <summary>The text to compare with where there is no id.</summary>
    public string Text { get; init; } = "";

    /// <summary>Conditions on the similar articles.</summary>
    public SearchFilter Filter { get; init; } = SearchFilter.None;

    /// <summary>The number of articles wanted, 0 or more.</summary>
    public int PageSize { get; init; } = 10;

    /// <summary>Whether articles of the same story are wanted too; otherwise only the best one of each other story.</summary>
    public bool WithSameStory { get; init; }

    /// <summary>Whether the articles carry their body.</summary>
    public bool WithBody { get; init; }
}

/// <summary>The articles that are about the same as a given one.</summary>
/// <param name="Hits">The articles, the most similar first, without highlights.</param>
/// <param name="Terms">The words by which they were found, as they stand in the text in lower case, the most telling first.</param>
public sealed record SimilarArticles(IReadOnlyList<Hit> Hits, IReadOnlyList<string> Terms);
