using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Snapshots;

/// <summary>The documents that fail one selection and no other, in blocks on their way to the facets over the field of that selection.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="counters">The facets.</param>
internal sealed class NearMisses(IReadOnlyList<IFacetCounter> counters)
{
    private readonly int[] _documents = new int[DocumentBlocks.Size];
    private int _count;

    /// <summary>Takes a document.</summary>
    public void Add(int document)
    {
        _documents[_count] = document;
        if (++_count == DocumentBlocks.Size)
        {
            HandOn();
        }
    }

    /// <summary>Hands on what has come so far.</summary>
    public void HandOn()
    {
        foreach (var counter in counters)
        {
            counter.Count(_documents.AsSpan(0, _count));
        }

        _count = 0;
    }
}
