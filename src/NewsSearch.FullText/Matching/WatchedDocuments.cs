using Lucene.Net.Util;

namespace NewsSearch.FullText.Matching;

/// <summary>
/// Looks at a cancellation token while Lucene reads postings: every posting asks here whether its document is accepted. So a
/// search ends in time even where millions of documents are tried and none matches, and no block is ever full.
/// </summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="accepted">The documents accepted; null for all.</param>
/// <param name="length">The number of documents in the segment.</param>
/// <param name="cancellationToken">The token.</param>
internal sealed class WatchedDocuments(IBits? accepted, int length, CancellationToken cancellationToken) : IBits
{
    /// <summary>The number of questions between two looks at the token, a power of 2.</summary>
    public const int Interval = 8192;

    private int _questions;

    /// <summary>The token that is looked at.</summary>
    public CancellationToken Token { get; set; } = cancellationToken;

    /// <inheritdoc/>
    public int Length => length;

    /// <inheritdoc/>
    public bool Get(int index)
    {
        if ((++_questions & (Interval - 1)) == 0)
        {
            Token.ThrowIfCancellationRequested();
        }

        return accepted is null || accepted.Get(index);
    }
}
