using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Snapshots;

/// <summary>The documents that fail one selection and no other, in blocks on their way to the facets over the field of that selection.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="counters">The facets.</param>
/// <param name="stories">Knows which stories are shared; null if stories are not counted.</param>
internal sealed class NearMisses(IReadOnlyList<IFacetCounter> counters, StoryCounter? stories)
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
        var documents = _documents.AsSpan(0, _count);
        var shared = stories is null || counters.Count == 0 ? [] : stories.SharedAmong(documents);
        foreach (var counter in counters)
        {
            counter.Count(documents, shared);
        }

        _count = 0;
    }
}
