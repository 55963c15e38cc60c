using NewsSearch.V1;

namespace NewsSearch.Cli.Rendering;

/// <summary>When an article was published, and how that is known.</summary>
internal static class PublishedText
{
    /// <summary>The time with its origin unless it is given: "2025-10-02 14:30 +03:00", "2024-12-08, from the URL", "undated".</summary>
    public static string Of(Article article)
    {
        if (article.PublishTime is null && article.InferredPublishTime is { } inferred)
        {
            return Figures.Published(inferred.Time, 0) + From(inferred.Origin);
        }

        return Figures.Published(article.PublishTime, article.HasPublishUtcOffsetMinutes ? article.PublishUtcOffsetMinutes : null)
            + From(article.PublishTimeOrigin);
    }

    /// <summary>The name of an origin in files that are imported; empty for what is given.</summary>
    public static string NameOf(PublishTimeOrigin origin) => origin switch
    {
        PublishTimeOrigin.Metadata => "metadata",
        PublishTimeOrigin.File => "file",
        PublishTimeOrigin.Url => "url",
        PublishTimeOrigin.Dateline => "dateline",
        _ => "",
    };

    private static string From(PublishTimeOrigin origin) => origin switch
    {
        PublishTimeOrigin.Metadata => ", from metadata",
        PublishTimeOrigin.File => ", from the file",
        PublishTimeOrigin.Url => ", from the URL",
        PublishTimeOrigin.Dateline => ", from the dateline",
        _ => "",
    };
}
