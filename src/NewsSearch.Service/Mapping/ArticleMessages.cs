using Google.Protobuf.WellKnownTypes;
using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Storage;
using NewsSearch.Engine;
using NewsSearch.V1;
using Article = NewsSearch.Articles.Article;
using ArticleCountry = NewsSearch.Articles.Countries.ArticleCountry;
using FieldViolation = NewsSearch.Articles.FieldViolation;
using InferredPublishTime = NewsSearch.Articles.Dates.InferredPublishTime;
using PublishTimeOrigin = NewsSearch.Articles.PublishTimeOrigin;

namespace NewsSearch.Service.Mapping;

/// <summary>Articles and verdicts between messages and domain.</summary>
internal static class ArticleMessages
{
    // The range of DateTimeOffset, which is wider than any clock of the world.
    private const int MaxOffsetMinutes = 14 * 60;

    /// <summary>Reads an article as far as that has nothing to do with its content, which is for the archive to judge.</summary>
    /// <returns>The article; null if there are violations.</returns>
    public static Article? ToDomain(V1.Article? message, List<FieldViolation> violations)
    {
        if (message is null)
        {
            violations.Add(new FieldViolation("article", "The article is missing."));
            return null;
        }

        if (!message.HasBody)
        {
            violations.Add(new FieldViolation("body", "The body is missing."));
        }

        var publishedAt = ToPublishedAt(message, violations);
        var origin = PublishTimeOrigins.ToDomain(message, violations);
        return violations.Count > 0 ? null : new Article
        {
            Id = message.Id,
            Title = message.Title,
            Body = message.Body,
            Url = NullIfEmpty(message.Url),
            Source = NullIfEmpty(message.Source),
            SourceCountry = NullIfEmpty(message.SourceCountry),
            Language = NullIfEmpty(message.Language),
            PublishedAt = publishedAt,
            PublishTimeOrigin = origin,
            Countries = [.. message.Countries],
            Topics = [.. message.Topics],
            Authors = [.. message.Authors],
        };
    }

    /// <summary>Writes the wanted fields of an article.</summary>
    public static V1.Article ToMessage(Article article, IReadOnlyList<ArticleCountry> countries, InferredPublishTime? inferred, ArticleFields wanted)
    {
        var message = new V1.Article { Id = article.Id };
        message.Title = wanted.Has(V1.Article.TitleFieldNumber) ? article.Title : "";
        if (wanted.Has(V1.Article.BodyFieldNumber))
        {
            message.Body = article.Body;
        }

        message.Url = wanted.Has(V1.Article.UrlFieldNumber) ? article.Url ?? "" : "";
        message.Source = wanted.Has(V1.Article.SourceFieldNumber) ? article.Source ?? "" : "";
        message.SourceCountry = wanted.Has(V1.Article.SourceCountryFieldNumber) ? article.SourceCountry ?? "" : "";
        message.Language = wanted.Has(V1.Article.LanguageFieldNumber) ? article.Language ?? "" : "";
        if (article.PublishedAt is { } publishedAt)
        {
            if (wanted.Has(V1.Article.PublishTimeFieldNumber))
            {
                message.PublishTime = Timestamp.FromDateTimeOffset(publishedAt);
            }

            if (wanted.Has(V1.Article.PublishUtcOffsetMinutesFieldNumber))
            {
                message.PublishUtcOffsetMinutes = publishedAt.TotalOffsetMinutes;
            }

            if (wanted.Has(V1.Article.PublishTimeOriginFieldNumber) && article.PublishTimeOrigin != PublishTimeOrigin.Given)
            {
                message.PublishTimeOrigin = PublishTimeOrigins.ToMessage(article.PublishTimeOrigin);
            }
        }

        message.InferredPublishTime = wanted.Has(V1.Article.InferredPublishTimeFieldNumber) ? PublishTimeOrigins.ToMessage(inferred) : null;

        message.Countries.AddRange(wanted.Has(V1.Article.CountriesFieldNumber) ? article.Countries : []);
        message.Topics.AddRange(wanted.Has(V1.Article.TopicsFieldNumber) ? article.Topics : []);
        message.Authors.AddRange(wanted.Has(V1.Article.AuthorsFieldNumber) ? article.Authors : []);
        message.InferredCountries.AddRange(wanted.Has(V1.Article.InferredCountriesFieldNumber) ? CountryDetails.Inferred(countries) : []);
        message.CountryDetails.AddRange(wanted.Has(V1.Article.CountryDetailsFieldNumber) ? countries.Select(CountryDetails.ToMessage) : []);
        message.MentionedDates.AddRange(wanted.Has(V1.Article.MentionedDatesFieldNumber) ? MentionedDates.In(article, wanted.Unit) : []);
        return message;
    }

    /// <summary>Writes a verdict.</summary>
    public static ArticleVerdict ToVerdict(long clientSequence, ImportOutcome outcome)
    {
        var verdict = new ArticleVerdict
        {
            ClientSequence = clientSequence,
            Id = outcome.Id,
            Outcome = ToOutcome(outcome.Write?.Kind),
            Sequence = outcome.Write?.Sequence ?? 0,
        };
        verdict.FieldViolations.AddRange(outcome.Violations.Select(violation =>
            new Google.Rpc.BadRequest.Types.FieldViolation { Field = violation.Field, Description = violation.Description }));
        return verdict;
    }

    private static ArticleOutcome ToOutcome(WriteKind? kind) => kind switch
    {
        null => ArticleOutcome.Rejected,
        WriteKind.Added => ArticleOutcome.Added,
        WriteKind.Updated => ArticleOutcome.Updated,
        WriteKind.Unchanged => ArticleOutcome.Unchanged,
        _ => throw new InvalidOperationException($"An import cannot end as {kind}."),
    };

    private static DateTimeOffset? ToPublishedAt(V1.Article message, List<FieldViolation> violations)
    {
        if (message.PublishTime is null)
        {
            return null;
        }

        if (!Timestamps.TryToDomain(message.PublishTime, out var time))
        {
            violations.Add(new FieldViolation("publish_time", Timestamps.OutOfRange));
            return null;
        }

        var offset = message.PublishUtcOffsetMinutes;
        if (offset is < -MaxOffsetMinutes or > MaxOffsetMinutes)
        {
            violations.Add(new FieldViolation(
                "publish_utc_offset_minutes", $"{offset} minutes are no offset of a clock; it must be from {-MaxOffsetMinutes} to {MaxOffsetMinutes}."));
            return null;
        }

        // At either end of the calendar the clock would show a year that there is not.
        var clock = time.UtcTicks + (offset * TimeSpan.TicksPerMinute);
        if (clock < DateTime.MinValue.Ticks || clock > DateTime.MaxValue.Ticks)
        {
            violations.Add(new FieldViolation("publish_time", Timestamps.OutOfRange));
            return null;
        }

        return time.ToOffset(TimeSpan.FromMinutes(offset));
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
