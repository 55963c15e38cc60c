using NewsSearch.Articles.Dates.Mentions;

namespace NewsSearch.Articles.Dates;

/// <summary>When an article was published whose source does not say, as its address or its dateline tells.</summary>
/// <param name="Time">Midnight UTC of the day.</param>
/// <param name="Origin">What tells the day: <see cref="PublishTimeOrigin.Url"/> or <see cref="PublishTimeOrigin.Dateline"/>.</param>
public readonly record struct InferredPublishTime(DateTimeOffset Time, PublishTimeOrigin Origin)
{
    /// <summary>
    /// Infers the time of an article without one: from the path of its URL, else from a dateline that names day, month and year.
    /// A pure function. Null where the source gives the time, or nothing tells it.
    /// </summary>
    public static InferredPublishTime? Of(Article article)
    {
        if (article.PublishedAt is not null)
        {
            return null;
        }

        if (Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && DatedPath.Find(address.AbsolutePath) is { } day)
        {
            return new(Midnight(day), PublishTimeOrigin.Url);
        }

        return InDateline(article) is { } written ? new(Midnight(written), PublishTimeOrigin.Dateline) : null;
    }

    private static DateOnly? InDateline(Article article)
    {
        var length = Dateline.LengthIn(article.Body);
        if (length == 0)
        {
            return null;
        }

        var mentions = new List<DateMention>();
        DateFinder.Find(article.Body.AsSpan(0, length), DateContext.Of(article), mentions);
        return mentions is [{ Precision: DatePrecision.Day, Rule: DateRule.Absolute } only] && only.First == only.Last ? only.First : null;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
