using NodaTime;

namespace NewsSearch.FullText;

/// <summary>Asks how often, and how unusually often, the archive wrote about something over time.</summary>
/// <param name="Search">The query with its filter and selections; page, facets, order, ranking and highlights are ignored.</param>
/// <param name="Unit">The length of a bucket.</param>
/// <param name="Zone">The zone whose calendar counts.</param>
/// <param name="Limit">The largest number of buckets, above 0; the newest are kept.</param>
/// <param name="Now">What time it is: buckets that are not over yet are not judged for completeness.</param>
public sealed record TimelineRequest(SearchRequest Search, CalendarUnit Unit, DateTimeZone Zone, int Limit, DateTimeOffset Now)
{
    /// <summary>Whether the representative articles are left out. Default false.</summary>
    public bool WithoutRepresentatives { get; init; }
}

/// <summary>Matching articles over time, all of it from one snapshot. All counts are exact.</summary>
/// <param name="Buckets">
/// All buckets from the first to the last that has a matching article, or as far as the filter's bounds on the published time reach, the
/// oldest first, as far as the limit.
/// </param>
/// <param name="OmittedArticles">The number of matching articles in buckets beyond the limit.</param>
/// <param name="UndatedArticles">The number of matching articles without a published time.</param>
/// <param name="Understanding">How the query was understood.</param>
public sealed record Timeline(
    IReadOnlyList<TimelineBucket> Buckets, long OmittedArticles, long UndatedArticles, QueryUnderstanding Understanding);

/// <summary>A calendar bucket of a timeline.</summary>
/// <param name="Start">The first instant of the bucket.</param>
/// <param name="End">The first instant after it.</param>
/// <param name="Label">The bucket as people write it: "2021", "2021-Q1", "2021-03", "2021-W09", "2021-03-05".</param>
/// <param name="Matches">The numbers of matching articles and of their stories.</param>
/// <param name="AllArticles">The number of articles of the archive that appeared in the bucket, whatever the query and the filter.</param>
public sealed record TimelineBucket(Instant Start, Instant End, string Label, MatchCount Matches, long AllArticles)
{
    /// <summary>The part of all articles of the bucket that match, from 0 to 1; 0 for an empty bucket.</summary>
    public double Share => AllArticles == 0 ? 0 : (double)Matches.Articles / AllArticles;

    /// <summary>The number of matching articles to expect by the buckets before it; 0 where there are none.</summary>
    public double ExpectedArticles { get; init; }

    /// <summary>How far the number of articles exceeds the expected one, in standard deviations; from 3 on it is a burst. 0 where too little came before it.</summary>
    public double BurstScore { get; init; }

    /// <summary>The number of articles that the archive usually received in such a bucket; 0 where there is nothing to judge by.</summary>
    public double UsualArticles { get; init; }

    /// <summary><see cref="AllArticles"/> divided by <see cref="UsualArticles"/>; null where that is 0.</summary>
    public double? Completeness => UsualArticles == 0 ? null : AllArticles / UsualArticles;

    /// <summary>The best matching article by relevance, without its body and highlights; null for an empty bucket and where it is not wanted.</summary>
    public Hit? Representative { get; init; }
}
