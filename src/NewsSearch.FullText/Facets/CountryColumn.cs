using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>The countries of the documents of a segment, each with its salience and what it has to do with the document.</summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class CountryColumn
{
    private CountryColumn(int[] starts, PackedCountry[] countries) => (Starts, Countries) = (starts, countries);

    /// <summary>Where the countries of each document begin in <see cref="Countries"/>; they end where the next document's begin.</summary>
    public int[] Starts { get; }

    /// <summary>The countries of all documents, without repetition within one.</summary>
    public PackedCountry[] Countries { get; }

    /// <summary>The memory of the column in bytes, about.</summary>
    public long Bytes => (Starts.LongLength + Countries.LongLength) * sizeof(int);

    /// <summary>Loads the column of a segment.</summary>
    public static CountryColumn Load(AtomicReader reader)
    {
        var starts = new int[reader.MaxDoc + 1];
        if (reader.GetBinaryDocValues(FieldNames.CountrySalience) is not { } values)
        {
            return new CountryColumn(starts, []);
        }

        var countries = new List<PackedCountry>(reader.MaxDoc);
        var bytes = new BytesRef();
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            values.Get(document, bytes);
            PackedCountry.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), countries);
            starts[document + 1] = countries.Count;
        }

        return new CountryColumn(starts, [.. countries]);
    }

    /// <summary>The countries of a document.</summary>
    public ReadOnlySpan<PackedCountry> Of(int document) => Countries.AsSpan(Starts[document]..Starts[document + 1]);
}
