using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Columns;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>The countries of the documents of a segment, each with its salience and what it has to do with the document.</summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class CountryColumn
{
    private readonly PackedCountry[] _countries;

    private CountryColumn(SetColumn sets)
    {
        (Sets, _countries) = (sets, new PackedCountry[sets.AllMembers.Length]);
        for (var i = 0; i < _countries.Length; i++)
        {
            _countries[i] = new PackedCountry(sets.AllMembers[i]);
        }
    }

    /// <summary>The countries of all documents, as the bits of <see cref="PackedCountry"/>.</summary>
    public SetColumn Sets { get; }

    /// <summary>Loads the column of a segment.</summary>
    public static CountryColumn Load(AtomicReader reader)
    {
        if (ColumnsFormat.ColumnsOf(reader, FieldNames.Id)?.ReadSets(reader.FieldInfos.FieldInfo(FieldNames.CountrySalience), PackedCountry.Bound) is { } column)
        {
            return new CountryColumn(column);
        }

        if (reader.GetBinaryDocValues(FieldNames.CountrySalience) is not { } values)
        {
            return new CountryColumn(SetColumn.OfNothing(reader.MaxDoc));
        }

        var builder = new SetColumnBuilder(reader.MaxDoc);
        var (countries, bits) = (new List<PackedCountry>(), new List<int>());
        var bytes = new BytesRef();
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            values.Get(document, bytes);
            countries.Clear();
            PackedCountry.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), countries);
            bits.Clear();
            bits.AddRange(countries.Select(country => country.Bits));
            builder.Add(document, CollectionsMarshal.AsSpan(bits));
        }

        return new CountryColumn(builder.Build());
    }

    /// <summary>The countries of a document.</summary>
    public ReadOnlySpan<PackedCountry> Of(int document) => InSet(Sets.Sets[document]);

    /// <summary>The countries of a set.</summary>
    public ReadOnlySpan<PackedCountry> InSet(int set) => _countries.AsSpan(Sets.Starts[set]..Sets.Starts[set + 1]);
}
