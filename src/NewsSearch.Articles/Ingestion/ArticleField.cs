using System.Text;

namespace NewsSearch.Articles.Ingestion;

/// <summary>The fields that files may have, in JSON and in tables alike. The lists come last.</summary>
internal enum ArticleField
{
    Id,
    Title,
    Body,
    Text,
    Content,
    Url,
    Source,
    SourceCountry,
    Language,
    PublishedAt,
    PublishTime,
    PublishTimeOrigin,
    Countries,
    Topics,
    Authors,
    Author,
}

/// <summary>What the fields are called.</summary>
internal static class ArticleFields
{
    /// <summary>The names in files, in the order of <see cref="ArticleField"/>.</summary>
    public static readonly string[] Names =
    [
        "id", "title", "body", "text", "content", "url", "source", "source_country", "language",
        "published_at", "publish_time", "publish_time_origin", "countries", "topics", "authors", "author",
    ];

    /// <summary>The names as UTF-8.</summary>
    public static readonly byte[][] Utf8Names = [.. Names.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Whether a field holds a list of texts.</summary>
    public static bool IsList(ArticleField field) => field >= ArticleField.Countries;

    /// <summary>Whether a field is a second name, common elsewhere, that may just as well mean something else.</summary>
    public static bool IsAlias(ArticleField field) => field is ArticleField.Text or ArticleField.Content or ArticleField.Author;

    /// <summary>The name of the field in the wire contract.</summary>
    public static string WireName(ArticleField field) => field switch
    {
        ArticleField.Text or ArticleField.Content => "body",
        ArticleField.PublishedAt => "publish_time",
        ArticleField.Author => "authors",
        _ => Names[(int)field],
    };
}
