using NewsSearch.FullText.Snapshots;
using NodaTime;

namespace NewsSearch.FullText.Coverage;

/// <summary>What was counted in a calendar bucket.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Matches">The matching articles.</param>
/// <param name="All">The number of all articles of the archive.</param>
/// <param name="Eligible">The number of those that are within the bounds of the filter on the published time.</param>
/// <param name="Best">The best matching article, if there are any.</param>
internal readonly record struct CountedBucket(LocalDate Start, MatchCount Matches, long All, long Eligible, TopHit Best);
