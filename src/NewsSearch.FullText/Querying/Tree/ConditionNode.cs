namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Articles of which something other than their text is true. It decides what is found and never counts for the score.</summary>
internal abstract record ConditionNode : QueryNode
{
    /// <summary>Makes the Lucene query; its scores are not used.</summary>
    public abstract Lucene.Net.Search.Query ToQuery();
}
