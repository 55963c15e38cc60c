using Google.Protobuf.WellKnownTypes;
using NewsSearch.Articles;

namespace NewsSearch.Cli.Importing;

/// <summary>Articles as messages of the wire contract.</summary>
internal static class ArticleMessages
{
    /// <summary>Makes the message of an article as its file gives it; whether it can be accepted is for the server to say.</summary>
    public static V1.Article From(Article article)
    {
        var message = new V1.Article
        {
            Id = article.Id,
            Title = article.Title,
            Body = article.Body,
            Url = article.Url ?? "",
            Source = article.Source ?? "",
            SourceCountry = article.SourceCountry ?? "",
            Language = article.Language ?? "",
            Countries = { article.Countries },
            Topics = { article.Topics },
            Authors = { article.Authors },
        };
        if (article.PublishedAt is { } published)
        {
            message.PublishTime = Timestamp.FromDateTimeOffset(published);
            message.PublishUtcOffsetMinutes = (int)published.Offset.TotalMinutes;
            message.PublishTimeOrigin = Origin(article.PublishTimeOrigin);
        }

        return message;
    }

    // Left out where it is the default.
    private static V1.PublishTimeOrigin Origin(PublishTimeOrigin origin) => origin switch
    {
        PublishTimeOrigin.Metadata => V1.PublishTimeOrigin.Metadata,
        PublishTimeOrigin.File => V1.PublishTimeOrigin.File,
        PublishTimeOrigin.Url => V1.PublishTimeOrigin.Url,
        PublishTimeOrigin.Dateline => V1.PublishTimeOrigin.Dateline,
        _ => V1.PublishTimeOrigin.Unspecified,
    };
}
