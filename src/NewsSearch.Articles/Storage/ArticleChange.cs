namespace NewsSearch.Articles.Storage;

/// <summary>The newest change of one id.</summary>
/// <param name="Sequence">The number of the change.</param>
/// <param name="Id">The id of the article.</param>
/// <param name="Article">The article as it is since; null if it was deleted.</param>
public sealed record ArticleChange(long Sequence, string Id, Article? Article);

/// <summary>An article and the change that made it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Sequence">The number of the change.</param>
public sealed record StoredArticle(Article Article, long Sequence);

/// <summary>A store in figures.</summary>
/// <param name="Articles">The number of articles, without deleted ones.</param>
/// <param name="LastSequence">The number of the last durable change; 0 if there is none.</param>
/// <param name="Bytes">The size on disk, in bytes.</param>
public readonly record struct StoreStatistics(long Articles, long LastSequence, long Bytes);
