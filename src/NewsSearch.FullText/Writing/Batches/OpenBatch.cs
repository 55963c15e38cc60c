namespace NewsSearch.FullText.Writing.Batches;

/// <summary>A batch and what becomes of its documents while it is filled.</summary>
/// <remarks>All but the documents under the lock of <see cref="BatchWriter"/>, until it is sealed.</remarks>
/// <param name="documents">The documents, none yet.</param>
internal sealed class OpenBatch(DocumentBatch documents)
{
    private readonly Dictionary<string, int> _documentOf = [];
    private readonly HashSet<int> _leftOut = [];

    /// <summary>The documents; for the thread that uses the batch.</summary>
    public DocumentBatch Documents => documents;

    /// <summary>Whether a thread adds a document.</summary>
    public bool IsInUse { get; set; }

    /// <summary>Whether it takes no more documents, but may still lose some.</summary>
    public bool IsWanted { get; set; }

    /// <summary>Whether it no longer changes.</summary>
    public bool IsSealed { get; set; }

    /// <summary>The ids of its documents.</summary>
    public IReadOnlyCollection<string> Ids => _documentOf.Keys;

    /// <summary>The documents that have been replaced or deleted, or could not be added.</summary>
    public IReadOnlySet<int> LeftOut => _leftOut;

    /// <summary>The document that was added last is that of an id.</summary>
    public void Keep(string id) => _documentOf[id] = Documents.Count - 1;

    /// <summary>Leaves out the document of an id.</summary>
    public void LeaveOut(string id)
    {
        if (_documentOf.Remove(id, out var document))
        {
            _leftOut.Add(document);
        }
    }

    /// <summary>Leaves out the document that was added last.</summary>
    public void LeaveOutLast() => _leftOut.Add(Documents.Count - 1);
}
