using Lucene.Net.Util;

namespace NewsSearch.FullText.Codec;

/// <summary>
/// Documents that are inverted already, by all their fields: a reader that is one too is written by the product's postings format as it
/// stands, without an enumeration for each term.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal interface IInvertedDocuments
{
    /// <summary>The terms of a field; null if it has none.</summary>
    IInvertedTerms? TermsOf(string field);
}

/// <summary>The terms of a field, in the order of their bytes, each with all its occurrences.</summary>
/// <remarks>One thread at a time.</remarks>
internal interface IInvertedTerms
{
    /// <summary>The number of documents that have a term in the field.</summary>
    int Documents { get; }

    /// <summary>The current term, valid until the next one.</summary>
    BytesRef Term { get; }

    /// <summary>
    /// The occurrences of the current term, ascending: the document in the upper 32 bits, the position in the lower ones. A field
    /// without frequencies may repeat a document.
    /// </summary>
    ReadOnlySpan<long> Occurrences { get; }

    /// <summary>Goes on to the next term; false at the end.</summary>
    bool Next();
}
