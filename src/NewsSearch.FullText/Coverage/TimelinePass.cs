using Lucene.Net.Search;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Querying.Understanding;
using NewsSearch.FullText.Schema;
using NewsSearch.FullText.Snapshots;
using NodaTime;

namespace NewsSearch.FullText.Coverage;

/// <summary>Goes once through every segment with a query and makes a timeline of the hits.</summary>
internal static class TimelinePass
{
    /// <summary>Makes a timeline.</summary>
    /// <param name="request">The request.</param>
    /// <param name="searcher">The snapshot, with the similarity to score by.</param>
    /// <param name="understood">The query of the request.</param>
    /// <param name="stories">The shared stories of the snapshot.</param>
    /// <param name="cancellationToken">Looked at throughout the work.</param>
    public static Timeline Run(
        TimelineRequest request, IndexSearcher searcher, UnderstoodQuery understood, SharedStories stories, CancellationToken cancellationToken)
    {
        var search = request.Search;
        var bounds = PublishedBounds.Of(search.Filter);
        var days = new LocalDays(request.Zone);
        var counter = new TimelineCounter(request.Unit, days, bounds, stories, cancellationToken);
        var blocks = new DocumentBlocks(
            [counter], [], search.Selections, new StoryCounter(stories), scored: !request.WithoutRepresentatives, recency: null, cancellationToken);
        SearchPass.Collect(searcher, understood.Query, search.Filter, blocks, cancellationToken);

        var counted = counter.Buckets.ToArray();
        var expected = Expected(counted, IsBoundInTime(search, understood));
        var current = request.Unit.Start(LocalDays.DateOf(days.DayOf(request.Now.ToUnixTimeMilliseconds())));
        var usual = new UsualNumbers(request.Unit, counted, current);
        var byStart = counted.ToDictionary(bucket => bucket.Start);
        var buckets = new List<TimelineBucket>();
        foreach (var start in Shown(request, counted, bounds, days))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var bucket = byStart.GetValueOrDefault(start);
            var (number, score) = expected.GetValueOrDefault(start);
            buckets.Add(new TimelineBucket(
                days.StartOf(start), DateFacets.EndOf(request.Unit, start, days), request.Unit.Label(start), bucket.Matches, bucket.All)
            {
                ExpectedArticles = number,
                BurstScore = score,
                UsualArticles = usual.Of(start),
                Representative = bucket.Matches.Articles == 0 || request.WithoutRepresentatives ? null : Read(searcher, bucket.Best),
            });
        }

        var omitted = blocks.Total - counter.Undated - buckets.Sum(bucket => bucket.Matches.Articles);
        return new Timeline(buckets, omitted, counter.Undated, understood.With(blocks.Total));
    }

    /// <summary>The first days of the buckets that are shown, the earliest first.</summary>
    private static LocalDate[] Shown(TimelineRequest request, CountedBucket[] counted, PublishedBounds bounds, LocalDays days)
    {
        var matching = Array.FindAll(counted, bucket => bucket.Matches.Articles > 0);
        var (first, last) = matching is [] ? default((LocalDate?, LocalDate?)) : (matching[0].Start, matching[^1].Start);
        var shown = DateFacets.Backwards(request.Unit, first, last, bounds, days).Take(request.Limit).ToArray();
        Array.Reverse(shown);
        return shown;
    }

    /// <summary>
    /// The expected numbers and scores. The archive's buckets before the first match count as silence, so that the first articles about
    /// something new may be a burst; where the query itself is bound in time they do not, as nothing in them could have matched.
    /// </summary>
    private static Dictionary<LocalDate, (double Expected, double Score)> Expected(CountedBucket[] counted, bool isBoundInTime)
    {
        var expectation = new Expectation();
        return counted
            .SkipWhile(bucket => isBoundInTime && bucket.Matches.Articles == 0)
            .ToDictionary(bucket => bucket.Start, bucket => expectation.Next(bucket.Matches.Articles, bucket.Eligible));
    }

    private static bool IsBoundInTime(SearchRequest search, UnderstoodQuery understood) =>
        search.Selections.Any(selection => selection.Field == FacetField.Published)
        || understood.Understanding.Parts.Any(part => part.Field == FieldNames.Published);

    private static Hit Read(IndexSearcher searcher, TopHit best)
    {
        var stored = StoredArticle.Read(searcher.IndexReader.Leaves[best.Segment].Reader, best.Document, withBody: false);
        return new Hit(stored.Article, stored.Countries, best.Score, [], stored.Story) { InferredTime = stored.InferredTime };
    }
}
