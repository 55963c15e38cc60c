using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching;

/// <summary>All documents that are accepted, with scores of 0.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="count">The number of documents in the segment.</param>
/// <param name="accepted">The documents that may be among them; null for all.</param>
/// <param name="cursors">Where it takes what it needs.</param>
internal sealed class AllMatches(int count, FixedBitSet? accepted, CursorPool cursors) : IMatchBlocks, ICountedMatches
{
    private readonly BitWindow _window = new(cursors.Words());

    /// <inheritdoc/>
    public float Bar { get; set; } = float.NegativeInfinity;

    /// <inheritdoc/>
    public int Next(Span<int> documents, Span<float> scores)
    {
        // Nothing here scores more than 0.
        if (Bar > 0)
        {
            return 0;
        }

        var taken = _window.Take(documents);
        while (taken == 0 && _window.End < count)
        {
            _window.Begin(_window.End);
            _window.MarkAll(count);
            _window.Keep(accepted);
            taken = _window.Take(documents);
        }

        scores[..taken].Clear();
        return taken;
    }

    /// <inheritdoc/>
    public long Count() => accepted?.Cardinality ?? count;
}
