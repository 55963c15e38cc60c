using NewsSearch.Articles.Storage;
using NewsSearch.Articles.Stories;
using NewsSearch.FullText;

namespace NewsSearch.Engine.Generations;

/// <summary>A change of the store with what was found in the text.</summary>
/// <param name="Change">The change.</param>
/// <param name="Text">What is compared with other articles; null for a deletion, and for an article that cannot be indexed.</param>
/// <param name="Article">The article with all that is derived from it; null for the same.</param>
internal sealed record DerivedChange(ArticleChange Change, StoryText? Text, IndexedArticle? Article);
