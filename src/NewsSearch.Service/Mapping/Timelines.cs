using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Timelines: requests from messages to the domain, and answers back.</summary>
internal static class Timelines
{
    private const int DefaultBuckets = 1_000;
    private const int MaxBuckets = 10_000;

    /// <summary>Reads a request.</summary>
    /// <param name="message">The request.</param>
    /// <param name="now">What time it is.</param>
    /// <exception cref="Errors.InvalidRequestException">Something is wrong with it.</exception>
    public static TimelineRequest ToDomain(V1.QueryTimelineRequest message, DateTimeOffset now)
    {
        var violations = new RequestViolations();
        if (string.IsNullOrWhiteSpace(message.Query))
        {
            violations.Add("query", "The query is missing; * finds every article.");
        }

        var search = new SearchRequest
        {
            Query = message.Query,
            QueryOptions = QueryUnderstandings.ToDomain(message.QueryOptions, violations),
            Filter = SearchFilters.ToDomain(message.Filter, violations),
            Selections = Selections.ToDomain(message.Selections, violations),
        };
        var timeline = new TimelineRequest(
            search,
            Facets.ToUnit(message.Unit, "unit", violations),
            Facets.ToZone(message.TimeZone, "time_zone", violations),
            violations.NumberOrDefault("limit", message.Limit, DefaultBuckets, 1, MaxBuckets),
            now)
        {
            WithoutRepresentatives = message.WithoutRepresentatives,
        };
        violations.ThrowIfAny();
        return timeline;
    }

    /// <summary>Writes an answer.</summary>
    public static V1.QueryTimelineResponse ToMessage(Timeline timeline, long snapshotSequence)
    {
        var message = new V1.QueryTimelineResponse
        {
            OmittedArticles = timeline.OmittedArticles,
            UndatedArticles = timeline.UndatedArticles,
            QueryUnderstanding = QueryUnderstandings.ToMessage(timeline.Understanding),
            SnapshotSequence = snapshotSequence,
        };
        message.Buckets.AddRange(timeline.Buckets.Select(ToMessage));
        return message;
    }

    private static V1.TimelineBucket ToMessage(TimelineBucket bucket)
    {
        var message = new V1.TimelineBucket
        {
            StartTime = FacetAnswers.ToMessage(bucket.Start),
            EndTime = FacetAnswers.ToMessage(bucket.End),
            Label = bucket.Label,
            Articles = bucket.Matches.Articles,
            Stories = bucket.Matches.Stories,
            AllArticles = bucket.AllArticles,
            Share = bucket.Share,
            ExpectedArticles = bucket.ExpectedArticles,
            BurstScore = bucket.BurstScore,
            UsualArticles = bucket.UsualArticles,
        };
        if (bucket.Completeness is { } completeness)
        {
            message.Completeness = completeness;
        }

        if (bucket.Representative is { } hit)
        {
            message.Representative = ArticleMessages.ToMessage(hit.Article, hit.Countries, hit.InferredTime, ArticleFields.Default);
        }

        return message;
    }
}
