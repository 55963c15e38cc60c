using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Writing.Batches;

/// <summary>Numbers in memory; 0 where a document has none.</summary>
internal sealed class NumberValues(long[] values) : NumericDocValues
{
    /// <inheritdoc/>
    public override long Get(int docID) => values[docID];
}

/// <summary>Codes of lengths in memory, as norms.</summary>
internal sealed class LengthValues(byte[] codes) : NumericDocValues
{
    /// <inheritdoc/>
    public override long Get(int docID) => codes[docID];
}

/// <summary>Bytes in memory; none where a document has none.</summary>
internal sealed class BytesValues(BytesRef?[] values) : BinaryDocValues
{
    /// <inheritdoc/>
    public override void Get(int docID, BytesRef result)
    {
        var value = values[docID];
        (result.Bytes, result.Offset, result.Length) = value is null ? (BytesRef.EMPTY_BYTES, 0, 0) : (value.Bytes, value.Offset, value.Length);
    }
}

/// <summary>Sorted values in memory, at most one for each document.</summary>
internal sealed class SortedValues(SortedTerms terms) : SortedDocValues
{
    /// <inheritdoc/>
    public override int ValueCount => terms.Count;

    /// <inheritdoc/>
    public override int GetOrd(int docID) => terms.Ordinals(docID) is [var ordinal, ..] ? ordinal : -1;

    /// <inheritdoc/>
    public override void LookupOrd(int ord, BytesRef result) => SortedSetValues.Copy(terms[ord], result);
}

/// <summary>Sorted values in memory, any number for each document.</summary>
internal sealed class SortedSetValues(SortedTerms terms) : SortedSetDocValues
{
    private int _document;
    private int _next;

    /// <inheritdoc/>
    public override long ValueCount => terms.Count;

    /// <inheritdoc/>
    public override void SetDocument(int docID) => (_document, _next) = (docID, 0);

    /// <inheritdoc/>
    public override long NextOrd() => terms.Ordinals(_document) is var ordinals && _next < ordinals.Length ? ordinals[_next++] : NO_MORE_ORDS;

    /// <inheritdoc/>
    public override void LookupOrd(long ord, BytesRef result) => Copy(terms[(int)ord], result);

    /// <summary>Copies a value. The caller may keep it, so it gets memory of its own.</summary>
    internal static void Copy(ReadOnlySpan<byte> value, BytesRef result) => (result.Bytes, result.Offset, result.Length) = (value.ToArray(), 0, value.Length);
}
