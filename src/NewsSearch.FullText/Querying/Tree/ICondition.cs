namespace NewsSearch.FullText.Querying.Tree;

/// <summary>
/// A node for articles of which something other than their text is true. It decides what is found and never counts for the score.
/// </summary>
internal interface ICondition
{
    /// <summary>Makes the Lucene query; its scores are not used.</summary>
    Lucene.Net.Search.Query ToQuery();
}
