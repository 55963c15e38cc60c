namespace NewsSearch.Articles.Storage;

/// <summary>A row of the database, not yet decoded.</summary>
/// <param name="Sequence">The number of the change.</param>
/// <param name="Id">The id of the article.</param>
/// <param name="Fingerprint">What the fingerprint of the article was when it was written; null if it was deleted.</param>
/// <param name="Stored">The article as it is stored; null if it was deleted.</param>
internal readonly record struct StoredChange(long Sequence, string Id, byte[]? Fingerprint, byte[]? Stored)
{
    /// <summary>The change with its article.</summary>
    /// <exception cref="StoreUnavailableException">The stored article is damaged.</exception>
    public ArticleChange Decode(string store)
    {
        if (Fingerprint is null)
        {
            return new ArticleChange(Sequence, Id, Article: null);
        }

        // Databases do not notice each flipped bit; an altered text must not pass for the one that was written.
        if (Stored is null || !ArticleSerializer.Fingerprint(Stored).AsSpan().SequenceEqual(Fingerprint))
        {
            throw new StoreUnavailableException(store, $"The article '{Id}' (change {Sequence}) is damaged: delete it and import it again.");
        }

        return new ArticleChange(Sequence, Id, ArticleSerializer.Deserialize(Id, Stored));
    }
}

/// <summary>The figures that a store keeps with its articles.</summary>
/// <param name="ArchiveId">The identity of the archive.</param>
/// <param name="LastSequence">The number of the last change.</param>
/// <param name="Articles">The number of articles.</param>
internal readonly record struct ArchiveState(Guid ArchiveId, long LastSequence, long Articles);
