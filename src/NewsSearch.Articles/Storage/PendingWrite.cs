namespace NewsSearch.Articles.Storage;

/// <summary>A write on its way to the database: an article, or the deletion of one.</summary>
/// <remarks>Made by a caller, then owned by the writer until <see cref="Completed"/> tells the caller.</remarks>
internal sealed class PendingWrite
{
    private readonly TaskCompletionSource<WriteOutcome> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;

    private PendingWrite(string id, byte[]? stored, byte[]? fingerprint)
    {
        Id = id;
        Stored = stored;
        Fingerprint = fingerprint;
    }

    /// <summary>The id of the article.</summary>
    public string Id { get; }

    /// <summary>The article as it is stored; null deletes.</summary>
    public byte[]? Stored { get; }

    /// <summary>The fingerprint of the stored form; null deletes.</summary>
    public byte[]? Fingerprint { get; }

    /// <summary>What the write does if its transaction is committed.</summary>
    public WriteOutcome Outcome { get; set; }

    /// <summary>The size in the database, in bytes, about.</summary>
    public int Bytes => Id.Length + (Stored?.Length ?? 0);

    /// <summary>The durable outcome, or why there is none.</summary>
    public Task<WriteOutcome> Completed => _completion.Task;

    public static PendingWrite Put(Article article)
    {
        var stored = ArticleSerializer.Serialize(article);
        return new PendingWrite(article.Id, stored, ArticleSerializer.Fingerprint(stored));
    }

    public static PendingWrite Delete(string id) => new(id, stored: null, fingerprint: null);

    /// <summary>Decides what a write does that meets <paramref name="current"/>, the newest change of its id.</summary>
    /// <param name="current">The sequence of that change and its fingerprint, null for a tombstone; null if there is no change.</param>
    /// <param name="nextSequence">The number that the write gets if it changes something.</param>
    /// <returns>Whether it changes something.</returns>
    public bool Decide((long Sequence, byte[]? Fingerprint)? current, long nextSequence)
    {
        var known = current?.Fingerprint;
        Outcome = (Fingerprint, known) switch
        {
            (null, null) => new WriteOutcome(WriteKind.NotFound, 0),
            (null, _) => new WriteOutcome(WriteKind.Deleted, nextSequence),
            (_, null) => new WriteOutcome(WriteKind.Added, nextSequence),
            _ when Fingerprint.AsSpan().SequenceEqual(known) => new WriteOutcome(WriteKind.Unchanged, current!.Value.Sequence),
            _ => new WriteOutcome(WriteKind.Updated, nextSequence),
        };
        return Outcome.Kind is WriteKind.Added or WriteKind.Updated or WriteKind.Deleted;
    }

    /// <summary>Fails this write alone; the rest of its transaction goes on.</summary>
    public void Fail(Exception failure) => _failure = failure;

    /// <summary>Tells the caller, once the transaction is committed.</summary>
    public void Complete()
    {
        if (_failure is null)
        {
            _completion.SetResult(Outcome);
        }
        else
        {
            _completion.SetException(_failure);
        }
    }

    /// <summary>Tells the caller that the transaction failed.</summary>
    public void CompleteFailed(Exception failure) => _completion.SetException(_failure ?? failure);
}
