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
        }

        return message;
    }
}
