using Lucene.Net.Index;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>Occurrences that Lucene goes through: those of sloppy phrases, and those in segments with postings of another format.</summary>
/// <param name="documents">The documents, before the first, and only those that are accepted.</param>
/// <param name="counted">Whether frequencies are wanted; otherwise they are 1.</param>
internal sealed class ScorerOccurrences(DocsEnum documents, bool counted) : IFieldOccurrences
{
    private const int End = Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS;

    /// <inheritdoc/>
    public long Cost => documents.GetCost();

    /// <inheritdoc/>
    public bool IsExact => true;

    /// <inheritdoc/>
    public int Next(int from, Span<int> found, Span<int> frequencies)
    {
        var count = 0;
        var document = documents.DocID;
        while (document != End && count < IFieldOccurrences.Window)
        {
            document = document < from - 1 ? documents.Advance(from) : documents.NextDoc();
            if (document != End)
            {
                (found[count], frequencies[count]) = (document, counted ? documents.Freq : 1);
                count++;
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public void Confirm(ReadOnlySpan<int> places, Span<int> frequencies)
    {
        // What was told is exact.
    }

    /// <inheritdoc/>
    public void Find(ReadOnlySpan<int> wanted, Span<int> frequencies)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            var document = documents.DocID;
            if (document < wanted[i])
            {
                document = documents.Advance(wanted[i]);
            }

            frequencies[i] = document != wanted[i] ? 0 : counted ? documents.Freq : 1;
        }
    }
}
