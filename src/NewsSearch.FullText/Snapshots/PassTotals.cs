namespace NewsSearch.FullText.Snapshots;

/// <summary>The totals of a pass.</summary>
/// <param name="Articles">The number of matching articles.</param>
/// <param name="Stories">The number of stories that they belong to.</param>
/// <param name="Groups">The number of groups that they belong to; 0 without grouping.</param>
/// <param name="Relation">How exact the numbers are.</param>
internal readonly record struct PassTotals(long Articles, long Stories, long Groups, TotalRelation Relation)
{
    /// <summary>What may be said of the numbers, where articles were to be counted up to a limit; 0 for not at all.</summary>
    public static PassTotals Of(long articles, long stories, long groups, long limit) => limit == 0
        ? new PassTotals(0, 0, 0, TotalRelation.NotCounted)
        : articles <= limit
            ? new PassTotals(articles, stories, groups, TotalRelation.Exact)
            : new PassTotals(limit, Math.Min(stories, limit), Math.Min(groups, limit), TotalRelation.AtLeast);
}
