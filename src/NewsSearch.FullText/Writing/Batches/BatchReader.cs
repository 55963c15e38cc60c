using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec;

namespace NewsSearch.FullText.Writing.Batches;

/// <summary>A batch as Lucene's writer takes it in: like a segment of another index, without the documents that are left out.</summary>
/// <remarks>One thread at a time. Terms come only by <see cref="IInvertedDocuments"/>, so the writer must have the product's codec.</remarks>
internal sealed class BatchReader : AtomicReader, IInvertedDocuments
{
    private readonly DocumentBatch _batch;
    private readonly Func<int, byte> _lengthCode;
    private readonly int[] _places;
    private readonly int[] _documents;
    private readonly Lazy<int[]> _wordOrder;

    /// <summary>Reads a batch, which no longer changes.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="leftOut">The documents that are left out.</param>
    /// <param name="lengthCode">The code of a length, which becomes the norm.</param>
    public BatchReader(DocumentBatch batch, IReadOnlySet<int> leftOut, Func<int, byte> lengthCode)
    {
        (_batch, _lengthCode) = (batch, lengthCode);
        _documents = [.. Enumerable.Range(0, batch.Count).Where(document => !leftOut.Contains(document))];
        _places = new int[batch.Count];
        Array.Fill(_places, -1);
        for (var place = 0; place < _documents.Length; place++)
        {
            _places[_documents[place]] = place;
        }

        _wordOrder = new Lazy<int[]>(() => TermOrder.Of(batch.Words));
        FieldInfos = new FieldInfos([.. batch.Fields.Select((field, number) => field.ToInfo(number))]);
    }

    /// <inheritdoc/>
    public override FieldInfos FieldInfos { get; }

    /// <inheritdoc/>
    public override int MaxDoc => _documents.Length;

    /// <inheritdoc/>
    public override int NumDocs => _documents.Length;

    /// <inheritdoc/>
    public override IBits? LiveDocs => null;

    /// <inheritdoc/>
    public override Fields? Fields => null;

    /// <inheritdoc/>
    public IInvertedTerms? TermsOf(string field) => _batch.Field(field) is not { Log: { } log } found
        ? null
        : new InvertedField(log, found.Terms ?? _batch.Words, found.Terms is { } terms ? TermOrder.Of(terms) : _wordOrder.Value, _batch.Memory, _places);

    /// <inheritdoc/>
    public override void Document(int docID, StoredFieldVisitor visitor)
    {
        foreach (var field in _batch.Stored(_documents[docID]))
        {
            var info = FieldInfos.FieldInfo(field.Name);
            if (visitor.NeedsField(info) == StoredFieldVisitor.Status.YES)
            {
                Visit(field, info, visitor);
            }
        }
    }

    /// <inheritdoc/>
    public override NumericDocValues? GetNumericDocValues(string field) =>
        ColumnOf(field, DocValuesType.NUMERIC)?.Numbers(_places, MaxDoc);

    /// <inheritdoc/>
    public override BinaryDocValues? GetBinaryDocValues(string field) =>
        ColumnOf(field, DocValuesType.BINARY)?.Binaries(_places, MaxDoc);

    /// <inheritdoc/>
    public override SortedDocValues? GetSortedDocValues(string field) =>
        ColumnOf(field, DocValuesType.SORTED)?.Sorted(_places, MaxDoc);

    /// <inheritdoc/>
    public override SortedSetDocValues? GetSortedSetDocValues(string field) =>
        ColumnOf(field, DocValuesType.SORTED_SET)?.SortedSets(_places, MaxDoc);

    /// <inheritdoc/>
    public override IBits? GetDocsWithField(string field) =>
        _batch.Field(field)?.Column?.Present(_places, MaxDoc);

    /// <inheritdoc/>
    public override NumericDocValues? GetNormValues(string field)
    {
        if (_batch.Field(field) is not { Log: { } log, HasNorms: true })
        {
            return null;
        }

        var codes = new byte[MaxDoc];
        for (var i = 0; i < log.Count; i++)
        {
            if (_places[log.Document(i)] is var place and >= 0)
            {
                codes[place] = _lengthCode(log.Words(i));
            }
        }

        return new LengthValues(codes);
    }

    /// <inheritdoc/>
    public override Fields? GetTermVectors(int docID) => null;

    /// <inheritdoc/>
    public override void CheckIntegrity()
    {
        // It is in memory.
    }

    /// <inheritdoc/>
    protected override void DoClose()
    {
        // Others may go on with the batch.
    }

    private BatchColumn? ColumnOf(string field, DocValuesType type) =>
        _batch.Field(field)?.Column is { } column && column.Type == type ? column : null;

    private static void Visit(IIndexableField field, FieldInfo info, StoredFieldVisitor visitor)
    {
        switch (field.NumericType)
        {
            case NumericFieldType.INT32:
                visitor.Int32Field(info, field.GetInt32Value()!.Value);
                break;
            case NumericFieldType.INT64:
                visitor.Int64Field(info, field.GetInt64Value()!.Value);
                break;
            case NumericFieldType.NONE when field.GetBinaryValue() is { } bytes:
                visitor.BinaryField(info, [.. bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)]);
                break;
            case NumericFieldType.NONE when field.GetStringValue(CultureInfo.InvariantCulture) is { } text:
                visitor.StringField(info, text);
                break;
            default:
                throw new NotSupportedException($"The stored field {field.Name} is of a kind that no article has.");
        }
    }
}
