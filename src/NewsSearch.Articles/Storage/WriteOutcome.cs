namespace NewsSearch.Articles.Storage;

/// <summary>What a write did.</summary>
public enum WriteKind
{
    /// <summary>There was no article with the id.</summary>
    Added,

    /// <summary>An older version was replaced.</summary>
    Updated,

    /// <summary>The very same article is there already; nothing was written.</summary>
    Unchanged,

    /// <summary>The article was deleted.</summary>
    Deleted,

    /// <summary>There was nothing to delete.</summary>
    NotFound,
}

/// <summary>The durable outcome of a write.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Sequence">The number of the change; of the version that is there if unchanged; 0 if not found.</param>
public readonly record struct WriteOutcome(WriteKind Kind, long Sequence);
