namespace NewsSearch.Articles.Countries.Grading;

/// <summary>An article whose countries people have named.</summary>
/// <param name="Id">Its identity, for the examples of a report.</param>
/// <param name="Title">The headline; empty where there is none.</param>
/// <param name="Body">The text.</param>
/// <param name="PublishedAt">When it was published; null where unknown.</param>
/// <param name="Countries">The codes that people gave it.</param>
public sealed record LabelledArticle(string Id, string Title, string Body, DateTimeOffset? PublishedAt, IReadOnlyList<string> Countries);

/// <summary>What the labels of articles mean.</summary>
public enum CountryLabels
{
    /// <summary>The countries that an article is about.</summary>
    About,

    /// <summary>All countries that it mentions.</summary>
    Mentioned,
}
