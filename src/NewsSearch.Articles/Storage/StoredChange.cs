using System.Text.Json;

namespace NewsSearch.Articles.Storage;

/// <summary>A row of the database, not yet decoded.</summary>
/// <param name="Sequence">The number of the change.</param>
/// <param name="Id">The id of the article.</param>
/// <param name="Stored">The article as it is stored; null if it was deleted.</param>
internal readonly record struct StoredChange(long Sequence, string Id, byte[]? Stored)
{
    /// <summary>The change with its article.</summary>
    /// <exception cref="StoreUnavailableException">The stored article is damaged.</exception>
    public ArticleChange Decode(string store)
    {
        try
        {
            return new ArticleChange(Sequence, Id, Stored is null ? null : ArticleSerializer.Deserialize(Id, Stored));
        }
        catch (JsonException exception)
        {
            throw new StoreUnavailableException(store, $"The article '{Id}' (change {Sequence}) is damaged.", exception);
        }
    }
}

/// <summary>The figures that a store keeps with its articles.</summary>
/// <param name="ArchiveId">The identity of the archive.</param>
/// <param name="LastSequence">The number of the last change.</param>
/// <param name="Articles">The number of articles.</param>
internal readonly record struct ArchiveState(Guid ArchiveId, long LastSequence, long Articles);
