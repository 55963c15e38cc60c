using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>Finds the documents of a segment in which a country has some salience.</summary>
internal static class SalientDocuments
{
    /// <summary>The documents with one of some countries in a field, so salient.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="field">The index field of the countries that articles are about, or of those that they mention.</param>
    /// <param name="codes">The codes, upper case; those that are not two letters have no salience.</param>
    /// <param name="range">The salience.</param>
    public static FixedBitSet With(AtomicReader reader, string field, IReadOnlyList<string> codes, SalienceRange range)
    {
        var found = new FixedBitSet(reader.MaxDoc);
        if (reader.GetTerms(field)?.GetEnumerator() is not { } terms)
        {
            return found;
        }

        var column = SegmentColumns.Of(reader).Countries;
        DocsEnum? documents = null;
        foreach (var code in codes)
        {
            if (!terms.SeekExact(new BytesRef(code)))
            {
                continue;
            }

            var slot = PackedCountry.SlotOf(code);
            documents = terms.Docs(liveDocs: null, documents, DocsFlags.NONE);
            for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
            {
                if (Has(column.Of(document), slot, range))
                {
                    found.Set(document);
                }
            }
        }

        return found;
    }

    /// <summary>The documents with any country so salient.</summary>
    public static FixedBitSet WithAny(AtomicReader reader, SalienceRange range)
    {
        var column = SegmentColumns.Of(reader).Countries;
        var found = new FixedBitSet(reader.MaxDoc);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            foreach (var country in column.Of(document))
            {
                if (range.Contains(country))
                {
                    found.Set(document);
                    break;
                }
            }
        }

        return found;
    }

    private static bool Has(ReadOnlySpan<PackedCountry> countries, int slot, SalienceRange range)
    {
        foreach (var country in countries)
        {
            if (country.Slot == slot)
            {
                return range.Contains(country);
            }
        }

        return false;
    }
}
