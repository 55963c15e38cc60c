using Lucene.Net.Documents;
using Postings = Lucene.Net.Index.IndexOptions;

namespace NewsSearch.FullText.Schema;

/// <summary>How a field can be searched.</summary>
internal enum FieldIndexing
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Each value is one term, without frequency and norm.</summary>
    Keyword,

    /// <summary>Each token is a term, with frequencies, positions and norms.</summary>
    Words,

    /// <summary>A 64-bit number in prefix-coded terms, for ranges.</summary>
    Number,
}

/// <summary>The doc values of a field.</summary>
internal enum FieldColumn
{
    /// <summary>None.</summary>
    None,

    /// <summary>A 64-bit number for each article that has one.</summary>
    Number,

    /// <summary>The bytes of UTF-8 of the value.</summary>
    Bytes,

    /// <summary>One value for each article that has one, as an ordinal into the sorted values of the segment.</summary>
    Sorted,

    /// <summary>A set of values for each article, as ordinals into the sorted values of the segment.</summary>
    SortedSet,
}

/// <summary>One field of the index: the parts of it that exist and their Lucene types.</summary>
/// <param name="Name">The name.</param>
/// <param name="Indexing">How it can be searched.</param>
/// <param name="Column">Its doc values.</param>
/// <param name="Stored">Whether the value comes back with a hit.</param>
internal sealed record FieldDefinition(string Name, FieldIndexing Indexing, FieldColumn Column, bool Stored)
{
    /// <summary>The precision step of numbers: 8 terms a number. Range queries must name the same.</summary>
    public const int NumberPrecisionStep = 8;

    /// <summary>The Lucene type of the searchable part.</summary>
    public FieldType IndexType { get; } = Indexing switch
    {
        FieldIndexing.Keyword => Freeze(new FieldType { IsIndexed = true, OmitNorms = true, IndexOptions = Postings.DOCS_ONLY }),
        FieldIndexing.Words => Freeze(new FieldType
        {
            IsIndexed = true,
            IsTokenized = true,
            IndexOptions = Postings.DOCS_AND_FREQS_AND_POSITIONS,
        }),
        FieldIndexing.Number => Freeze(new FieldType
        {
            IsIndexed = true,
            IsTokenized = true,
            OmitNorms = true,
            IndexOptions = Postings.DOCS_ONLY,
            NumericType = NumericType.INT64,
            NumericPrecisionStep = NumberPrecisionStep,
        }),
        _ => Freeze(new FieldType()),
    };

    private static FieldType Freeze(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
