using Lucene.Net.Index;

namespace NewsSearch.FullText.Writing;

/// <summary>
/// Merges segments on background threads and tells of a failure. Lucene's own scheduler lets the exception go, which would
/// end the process.
/// </summary>
internal sealed class BackgroundMerges(Action<Exception> onFailure) : ConcurrentMergeScheduler
{
    /// <inheritdoc/>
    protected override void HandleMergeException(Exception exc) => onFailure(exc);
}
