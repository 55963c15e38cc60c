using NewsSearch.Articles;
using NodaTime;

namespace NewsSearch.FullText;

/// <summary>The answer to a search, all of it from one snapshot.</summary>
/// <param name="Hits">The page of hits in the order asked for.</param>
/// <param name="Total">The exact number of matching articles.</param>
/// <param name="Facets">The counts over all matching articles, in the order of the request.</param>
/// <param name="TotalStories">The exact number of stories that the matching articles belong to.</param>
public sealed record SearchAnswer(IReadOnlyList<Hit> Hits, long Total, IReadOnlyList<FacetCounts> Facets, long TotalStories)
{
    /// <summary>Where the next page begins, in the same snapshot; null if no hit follows.</summary>
    public HitPlace? Next { get; init; }
}

/// <summary>One hit.</summary>
/// <param name="Article">The article; its body is empty unless asked for.</param>
/// <param name="InferredCountries">The countries found in the text because the article brings none.</param>
/// <param name="Score">The score; 0 when sorted by date.</param>
/// <param name="Highlights">The title if it matches, then the body.</param>
/// <param name="Story">The name of its story: the id of the article that began it.</param>
public sealed record Hit(
    Article Article, IReadOnlyList<string> InferredCountries, float Score, IReadOnlyList<FieldHighlight> Highlights, string Story);

/// <summary>The counts of one facet.</summary>
/// <param name="Name">The name in the request.</param>
public abstract record FacetCounts(string Name);

/// <summary>Articles by country.</summary>
/// <param name="Name">The name in the request.</param>
/// <param name="Counts">The most frequent countries, the most frequent first, equals by code.</param>
/// <param name="OmittedCountries">The number of countries beyond the limit.</param>
/// <param name="WithoutCountry">The number of matching articles without a country.</param>
public sealed record CountryFacetCounts(
    string Name, IReadOnlyList<CountryCount> Counts, int OmittedCountries, long WithoutCountry) : FacetCounts(Name);

/// <summary>A country and its number of matching articles.</summary>
/// <param name="Country">The code.</param>
/// <param name="Articles">The number of articles.</param>
public readonly record struct CountryCount(string Country, long Articles);

/// <summary>Articles by date.</summary>
/// <param name="Name">The name in the request.</param>
/// <param name="Counts">The buckets that are not empty, the oldest first.</param>
/// <param name="OmittedArticles">The number of articles in buckets beyond the limit.</param>
/// <param name="Undated">The number of matching articles without a date.</param>
public sealed record DateFacetCounts(
    string Name, IReadOnlyList<DateCount> Counts, long OmittedArticles, long Undated) : FacetCounts(Name);

/// <summary>A calendar bucket and its number of matching articles.</summary>
/// <param name="Start">The first instant of the bucket in the zone of the request.</param>
/// <param name="End">The first instant after it.</param>
/// <param name="Label">The bucket as people write it: "2021", "2021-Q1", "2021-03", "2021-W09", "2021-03-05".</param>
/// <param name="Articles">The number of articles.</param>
public readonly record struct DateCount(Instant Start, Instant End, string Label, long Articles);
