namespace NewsSearch.FullText.Facets;

/// <summary>Which buckets of a facet the documents that have a set are in.</summary>
internal interface ISetBuckets
{
    /// <summary>The buckets of a set of the present segment, each once; valid until the next call.</summary>
    ReadOnlySpan<int> BucketsOf(int set);

    /// <summary>Counts documents in the buckets of their set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="documents">The number of documents that have it.</param>
    void Add(int set, int documents);

    /// <summary>Counts the documents of many sets.</summary>
    /// <param name="documents">For each set of the present segment the number of documents that have it.</param>
    void AddAll(ReadOnlySpan<int> documents)
    {
        var sets = new CountedSets(documents);
        while (sets.MoveNext())
        {
            Add(sets.Current, documents[sets.Current]);
        }
    }
}
