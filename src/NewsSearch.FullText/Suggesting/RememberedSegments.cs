using Lucene.Net.Index;

namespace NewsSearch.FullText.Suggesting;

/// <summary>
/// The segments of a snapshot that was read, so that its documents can be looked for in later snapshots. It keeps neither their
/// files nor their memory.
/// </summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class RememberedSegments
{
    private readonly int[] _starts;
    private readonly WeakReference<object>[] _cores;

    /// <summary>Remembers the segments of a reader.</summary>
    public RememberedSegments(IndexReader reader)
    {
        _starts = [.. reader.Leaves.Select(segment => segment.DocBase)];
        _cores = [.. reader.Leaves.Select(segment => new WeakReference<object>(segment.AtomicReader.CoreCacheKey))];
    }

    /// <summary>The number of live documents in segments of a later snapshot that are not among these.</summary>
    public int UnknownDocuments(IndexReader reader)
    {
        var known = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var remembered in _cores)
        {
            if (remembered.TryGetTarget(out var core))
            {
                known.Add(core);
            }
        }

        return reader.Leaves.Where(segment => !known.Contains(segment.AtomicReader.CoreCacheKey)).Sum(segment => segment.AtomicReader.NumDocs);
    }

    /// <summary>Whether a document is certainly in a snapshot still; false also where its segment was merged into another.</summary>
    /// <param name="document">The number of the document in the snapshot that was read.</param>
    /// <param name="reader">The later snapshot.</param>
    public bool Holds(int document, IndexReader reader)
    {
        var index = Array.BinarySearch(_starts, document);
        index = index >= 0 ? index : ~index - 1;
        if (!_cores[index].TryGetTarget(out var core))
        {
            return false;
        }

        foreach (var segment in reader.Leaves)
        {
            if (ReferenceEquals(segment.AtomicReader.CoreCacheKey, core))
            {
                return segment.AtomicReader.LiveDocs?.Get(document - _starts[index]) ?? true;
            }
        }

        return false;
    }
}
