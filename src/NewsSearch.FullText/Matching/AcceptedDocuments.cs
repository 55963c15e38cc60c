using Lucene.Net.Util;

namespace NewsSearch.FullText.Matching;

/// <summary>Keeps of the documents of a block those that are accepted.</summary>
/// <remarks>Any thread.</remarks>
internal static class AcceptedDocuments
{
    /// <summary>Moves the accepted ones to the front.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="accepted">What is accepted; null for all.</param>
    /// <returns>The number of them.</returns>
    public static int Keep(Span<int> documents, FixedBitSet? accepted)
    {
        if (accepted is null)
        {
            return documents.Length;
        }

        var kept = 0;
        foreach (var document in documents)
        {
            documents[kept] = document;
            kept += accepted.Get(document) ? 1 : 0;
        }

        return kept;
    }

    /// <summary>Moves the accepted ones to the front.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="frequencies">As many frequencies, which move with them.</param>
    /// <param name="accepted">What is accepted; null for all.</param>
    /// <returns>The number of them.</returns>
    public static int Keep(Span<int> documents, Span<int> frequencies, IBits? accepted)
    {
        if (accepted is null)
        {
            return documents.Length;
        }

        var bits = accepted as FixedBitSet;
        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            (documents[kept], frequencies[kept]) = (document, frequencies[i]);
            kept += (bits is null ? accepted.Get(document) : bits.Get(document)) ? 1 : 0;
        }

        return kept;
    }
}
