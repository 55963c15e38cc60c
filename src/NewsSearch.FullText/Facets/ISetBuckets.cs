namespace NewsSearch.FullText.Facets;

/// <summary>Which buckets of a facet the documents that have a set are in.</summary>
internal interface ISetBuckets
{
    /// <summary>The buckets of a set of the present segment, each once; valid until the next call.</summary>
    ReadOnlySpan<int> BucketsOf(int set);

    /// <summary>Hears of documents that are counted in the buckets of a set.</summary>
    void Counted(int set, int documents)
    {
    }
}
