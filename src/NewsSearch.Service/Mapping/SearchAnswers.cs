using NewsSearch.Engine;
using NewsSearch.FullText;
using Duration = Google.Protobuf.WellKnownTypes.Duration;

namespace NewsSearch.Service.Mapping;

/// <summary>Answers from the domain to messages.</summary>
internal static class SearchAnswers
{
    /// <summary>Writes an answer.</summary>
    /// <param name="found">The answer.</param>
    /// <param name="writer">Writes the articles.</param>
    /// <param name="time">The time that it took.</param>
    public static V1.SearchArticlesResponse ToMessage(ArchiveAnswer found, ArticleWriter writer, TimeSpan time)
    {
        var message = new V1.SearchArticlesResponse
        {
            TotalArticles = found.Answer.Total,
            TotalStories = found.Answer.TotalStories,
            TotalGroups = found.Answer.TotalGroups,
            TotalRelation = Totals.ToMessage(found.Answer.Relation),
            SnapshotSequence = found.SnapshotSequence,
            SearchTime = Duration.FromTimeSpan(time),
            QueryUnderstanding = QueryUnderstandings.ToMessage(found.Answer.Understanding),
        };
        message.Results.AddRange(found.Answer.Hits.Select(hit => ToMessage(hit, writer)));
        message.Facets.AddRange(found.Answer.Facets.Select(FacetAnswers.ToMessage));
        return message;
    }

    /// <summary>Writes a hit.</summary>
    public static V1.SearchResult ToMessage(Hit hit, ArticleWriter writer)
    {
        var message = new V1.SearchResult
        {
            Article = writer.ToMessage(hit.Article, hit.Countries, hit.InferredTime),
            Score = hit.Score,
            Story = hit.Story,
            Group = Groupings.ToMessage(hit.Group, more => ToMessage(more, writer)),
        };
        message.Highlights.AddRange(hit.Highlights.Select(Highlights.ToMessage));
        return message;
    }
}
