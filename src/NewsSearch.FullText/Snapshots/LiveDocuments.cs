using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Snapshots;

/// <summary>The documents of a segment that are not deleted, as a bit set whose words can be taken at once.</summary>
/// <remarks>Any thread. Lucene's own set answers for one document at a time; it is copied once for each state of a segment.</remarks>
internal static class LiveDocuments
{
    private static readonly ConditionalWeakTable<IBits, FixedBitSet> Copies = [];

    /// <summary>The documents, not to be changed; null if none is deleted.</summary>
    public static FixedBitSet? Of(AtomicReader reader) => reader.LiveDocs switch
    {
        null => null,
        FixedBitSet live => live,
        var live => Copies.GetValue(live, Copy),
    };

    private static FixedBitSet Copy(IBits live)
    {
        var copy = new FixedBitSet(live.Length);
        for (var document = 0; document < live.Length; document++)
        {
            if (live.Get(document))
            {
                copy.Set(document);
            }
        }

        return copy;
    }
}
