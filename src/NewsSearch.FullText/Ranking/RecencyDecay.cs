namespace NewsSearch.FullText.Ranking;

/// <summary>Lets scores fade with the age of their articles.</summary>
/// <remarks>Immutable; any thread.</remarks>
/// <param name="weight">The part of a score that ages, from 0 to 1.</param>
/// <param name="halfLife">The age at which half of that part is left.</param>
/// <param name="now">The instant that ages count from.</param>
internal sealed class RecencyDecay(double weight, TimeSpan halfLife, DateTimeOffset now)
{
    private readonly double _now = now.ToUnixTimeMilliseconds();
    private readonly double _halfLivesPerMillisecond = -1 / halfLife.TotalMilliseconds;

    /// <summary>The decay of a request; null where scores do not age.</summary>
    public static RecencyDecay? Of(SearchRequest request) => request is { Order: HitOrder.Relevance, Ranking.RecencyWeight: > 0 }
        ? new RecencyDecay(request.Ranking.RecencyWeight, request.Ranking.RecencyHalfLife, request.Now)
        : null;

    /// <summary>What the score of an article is multiplied by, from 0 to 1.</summary>
    /// <param name="published">Its published time in milliseconds since 1970-01-01T00:00:00Z; the smallest number where undated.</param>
    public float Factor(long published)
    {
        // As floating-point numbers even the oldest time has an age; an undated article is older than any, and nothing is left of it.
        var age = Math.Max(0, _now - published);
        return (float)(1 - weight + (weight * double.Exp2(age * _halfLivesPerMillisecond)));
    }

    /// <summary>Multiplies the scores of a block of documents, given the published times of all documents of their segment.</summary>
    public void Apply(ReadOnlySpan<int> documents, Span<float> scores, long[] published)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            scores[i] *= Factor(published[documents[i]]);
        }
    }
}
