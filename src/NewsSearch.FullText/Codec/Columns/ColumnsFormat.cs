using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Codec.Columns;

/// <summary>
/// Lucene's doc values, and beside them one file with the same values as flat arrays, which are loaded whole: Lucene's are made to be
/// read from disk value by value, and reading all of them so takes many times as long. Byte by byte: FORMATS.md.
/// </summary>
/// <remarks>Any thread.</remarks>
/// <param name="standard">Lucene's format.</param>
/// <param name="rule">What it must know of the fields.</param>
[DocValuesFormatName("NewsSearchColumns")]
internal sealed class ColumnsFormat(DocValuesFormat standard, ColumnRule rule) : DocValuesFormat
{
    /// <inheritdoc/>
    public override DocValuesConsumer FieldsConsumer(SegmentWriteState state)
    {
        var values = standard.FieldsConsumer(state);
        try
        {
            return new ColumnsConsumer(values, new ColumnFileWriter(state), rule);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(values);
            throw;
        }
    }

    /// <inheritdoc/>
    public override DocValuesProducer FieldsProducer(SegmentReadState state)
    {
        var values = standard.FieldsProducer(state);
        try
        {
            return new ColumnsProducer(values, ColumnFile.Open(state), rule);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(values);
            throw;
        }
    }

    /// <summary>The columns of a segment; null where it was written without.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="carrier">The field of <see cref="ColumnRule.Carrier"/>.</param>
    public static ColumnFile? ColumnsOf(AtomicReader reader, string carrier) => (reader.GetBinaryDocValues(carrier) as ValuesWithColumns)?.Columns;

    private sealed class ColumnsProducer(DocValuesProducer values, ColumnFile columns, ColumnRule rule) : DocValuesProducer
    {
        public override NumericDocValues GetNumeric(FieldInfo field) => values.GetNumeric(field);

        public override BinaryDocValues GetBinary(FieldInfo field) =>
            field.Name == rule.Carrier ? new ValuesWithColumns(values.GetBinary(field), columns) : values.GetBinary(field);

        public override SortedDocValues GetSorted(FieldInfo field) => values.GetSorted(field);

        public override SortedSetDocValues GetSortedSet(FieldInfo field) => values.GetSortedSet(field);

        public override IBits GetDocsWithField(FieldInfo field) => values.GetDocsWithField(field);

        public override long RamBytesUsed() => values.RamBytesUsed();

        public override void CheckIntegrity()
        {
            values.CheckIntegrity();
            columns.CheckIntegrity();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                IOUtils.Dispose(values, columns);
            }
        }
    }

    /// <summary>Values that every segment has: through them whoever has a reader of a segment reaches its columns.</summary>
    private sealed class ValuesWithColumns(BinaryDocValues values, ColumnFile columns) : BinaryDocValues
    {
        public ColumnFile Columns => columns;

        public override void Get(int docID, BytesRef result) => values.Get(docID, result);
    }
}
