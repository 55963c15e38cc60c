namespace NewsSearch.Articles.Ingestion.Cleaning;

/// <summary>
/// Brings the fields of an article into the form in which they are stored. A pure function: the same article always gives
/// the same result, so that importing it again changes nothing. An article that is clean already is returned itself.
/// The id is left alone: it is the sender's.
/// </summary>
internal static class ArticleCleaner
{
    /// <summary>Cleans text, labels, codes, URL and date.</summary>
    public static Article Clean(Article article)
    {
        var cleaned = CleanDetails(article);
        var title = TextCleaner.CleanLine(article.Title);
        var body = TextCleaner.CleanLines(article.Body);
        return ReferenceEquals(title, article.Title) && ReferenceEquals(body, article.Body)
            ? cleaned
            : cleaned with { Title = title, Body = body };
    }

    /// <summary>Cleans all but title and body.</summary>
    public static Article CleanDetails(Article article)
    {
        var url = Optional(article.Url, static url => url.Trim());
        var source = Optional(article.Source, TextCleaner.CleanLine);
        var sourceCountry = Optional(article.SourceCountry, CleanCountry);
        var language = Optional(article.Language, LanguageTag.Normalize);
        var published = ToTheMillisecond(article.PublishedAt);
        var origin = published is null ? PublishTimeOrigin.Given : article.PublishTimeOrigin;
        var countries = CleanList(article.Countries, CleanCountry);
        var topics = CleanList(article.Topics, TextCleaner.CleanLine);
        var authors = CleanList(article.Authors, TextCleaner.CleanLine);
        var isClean = ReferenceEquals(url, article.Url) && ReferenceEquals(source, article.Source)
            && ReferenceEquals(sourceCountry, article.SourceCountry) && ReferenceEquals(language, article.Language)
            && published == article.PublishedAt && origin == article.PublishTimeOrigin && ReferenceEquals(countries, article.Countries)
            && ReferenceEquals(topics, article.Topics) && ReferenceEquals(authors, article.Authors);
        return isClean
            ? article
            : article with
            {
                Url = url,
                Source = source,
                SourceCountry = sourceCountry,
                Language = language,
                PublishedAt = published,
                PublishTimeOrigin = origin,
                Countries = countries,
                Topics = topics,
                Authors = authors,
            };
    }

    /// <summary>A country code without white space, in upper case.</summary>
    public static string CleanCountry(string code)
    {
        var trimmed = code.Trim();
        return trimmed.AsSpan().ContainsAnyInRange('a', 'z') ? trimmed.ToUpperInvariant() : trimmed;
    }

    private static string? Optional(string? text, Func<string, string> clean) =>
        string.IsNullOrWhiteSpace(text) || clean(text) is not { Length: > 0 } cleaned ? null : cleaned;

    private static DateTimeOffset? ToTheMillisecond(DateTimeOffset? time) =>
        time is { } exact ? exact.AddTicks(-(exact.Ticks % TimeSpan.TicksPerMillisecond)) : null;

    private static IReadOnlyList<string> CleanList(IReadOnlyList<string> items, Func<string, string> clean)
    {
        for (var at = 0; at < items.Count; at++)
        {
            if (clean(items[at]) is var cleaned && (cleaned.Length == 0 || !ReferenceEquals(cleaned, items[at]) || Repeats(items, at)))
            {
                return [.. items.Select(clean).Where(item => item.Length > 0).Distinct(StringComparer.Ordinal)];
            }
        }

        return items;
    }

    private static bool Repeats(IReadOnlyList<string> items, int at)
    {
        for (var before = 0; before < at; before++)
        {
            if (items[before] == items[at])
            {
                return true;
            }
        }

        return false;
    }
}
