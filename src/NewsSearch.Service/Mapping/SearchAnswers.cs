using Google.Protobuf.WellKnownTypes;
using NewsSearch.Articles.Countries;
using NewsSearch.Engine;
using NewsSearch.FullText;
using NodaTime;
using Duration = Google.Protobuf.WellKnownTypes.Duration;

namespace NewsSearch.Service.Mapping;

/// <summary>Answers from the domain to messages.</summary>
internal static class SearchAnswers
{
    /// <summary>Writes an answer.</summary>
    /// <param name="found">The answer.</param>
    /// <param name="fields">The wanted fields of the hits.</param>
    /// <param name="time">The time that it took.</param>
    public static V1.SearchArticlesResponse ToMessage(ArchiveAnswer found, ArticleFields fields, TimeSpan time)
    {
        var message = new V1.SearchArticlesResponse
        {
            TotalArticles = found.Answer.Total,
            TotalStories = found.Answer.TotalStories,
            SnapshotSequence = found.SnapshotSequence,
            SearchTime = Duration.FromTimeSpan(time),
        };
        message.Results.AddRange(found.Answer.Hits.Select(hit => ToMessage(hit, fields)));
        message.Facets.AddRange(found.Answer.Facets.Select(ToMessage));
        return message;
    }

    /// <summary>Writes a hit.</summary>
    public static V1.SearchResult ToMessage(Hit hit, ArticleFields fields)
    {
        var message = new V1.SearchResult
        {
            Article = ArticleMessages.ToMessage(hit.Article, hit.InferredCountries, fields),
            Score = hit.Score,
            Story = hit.Story,
        };
        message.Highlights.AddRange(hit.Highlights.Select(Highlights.ToMessage));
        return message;
    }

    private static V1.FacetResult ToMessage(FacetCounts counts) => counts switch
    {
        CountryFacetCounts country => new V1.FacetResult { Name = counts.Name, Country = ToMessage(country) },
        DateFacetCounts date => new V1.FacetResult { Name = counts.Name, Published = ToMessage(date) },
        _ => throw new InvalidOperationException($"{counts.GetType().Name} is not in the contract."),
    };

    private static V1.CountryFacetResult ToMessage(CountryFacetCounts counts)
    {
        var message = new V1.CountryFacetResult { OmittedCountries = counts.OmittedCountries, ArticlesWithoutCountry = counts.WithoutCountry };
        message.Counts.AddRange(counts.Counts.Select(count =>
            new V1.CountryCount { Country = count.Country, CountryName = CountryCodes.NameOf(count.Country), Articles = count.Articles }));
        return message;
    }

    private static V1.DateFacetResult ToMessage(DateFacetCounts counts)
    {
        var message = new V1.DateFacetResult { OmittedArticles = counts.OmittedArticles, UndatedArticles = counts.Undated };
        message.Counts.AddRange(counts.Counts.Select(count =>
            new V1.DateCount { StartTime = ToMessage(count.Start), EndTime = ToMessage(count.End), Label = count.Label, Articles = count.Articles }));
        return message;
    }

    private static Timestamp ToMessage(Instant instant) => Timestamp.FromDateTimeOffset(instant.ToDateTimeOffset());
}
