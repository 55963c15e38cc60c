namespace NewsSearch.FullText;

/// <summary>The index as it was at one moment: it never changes, whatever is written later.</summary>
/// <remarks>Any thread may search. It counts its users: it is closed when the last of them disposes it.</remarks>
public sealed class IndexSnapshot : IDisposable
{
    private IndexSnapshot()
    {
    }

    /// <summary>The number of articles.</summary>
    public int Articles => throw new NotImplementedException();

    /// <summary>The number of segments.</summary>
    public int Segments => throw new NotImplementedException();

    /// <summary>Adds a user, who must dispose it once more; false if it is closed already.</summary>
    public bool TryAcquire() => throw new NotImplementedException();

    /// <summary>Answers a search.</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the query language.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; it is looked at throughout the work.</exception>
    public SearchAnswer Search(SearchRequest request, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Takes a user away.</summary>
    public void Dispose() => throw new NotImplementedException();
}
