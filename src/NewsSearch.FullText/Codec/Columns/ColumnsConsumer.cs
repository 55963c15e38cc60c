using System.Runtime.InteropServices;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Codec.Columns;

/// <summary>Writes the doc values of a segment as Lucene does, and once more as columns.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class ColumnsConsumer(DocValuesConsumer values, ColumnFileWriter columns, ColumnRule rule) : DocValuesConsumer
{
    private const int BytesOfNumber = 3;

    /// <inheritdoc/>
    public override void AddNumericField(FieldInfo field, IEnumerable<long?> documents)
    {
        values.AddNumericField(field, documents);
        columns.AddNumbers(field, [.. documents.Select(value => value ?? ColumnFile.Missing)]);
    }

    /// <inheritdoc/>
    public override void AddBinaryField(FieldInfo field, IEnumerable<BytesRef> documents)
    {
        values.AddBinaryField(field, documents);
        if (!rule.HasNumbers(field.Name))
        {
            return;
        }

        var builder = columns.BeginSets();
        var numbers = new List<int>();
        var document = 0;
        foreach (var bytes in documents)
        {
            numbers.Clear();
            for (var start = 0; start + BytesOfNumber <= bytes?.Length; start += BytesOfNumber)
            {
                var number = bytes.Bytes.AsSpan(bytes.Offset + start, BytesOfNumber);
                numbers.Add(number[0] | (number[1] << 8) | (number[2] << 16));
            }

            builder.Add(document++, CollectionsMarshal.AsSpan(numbers));
        }

        columns.AddSets(field, builder.Build());
    }

    /// <inheritdoc/>
    public override void AddSortedField(FieldInfo field, IEnumerable<BytesRef> labels, IEnumerable<long?> docToOrd)
    {
        values.AddSortedField(field, labels, docToOrd);
        columns.AddSets(field, SetColumn.OfSingles([.. docToOrd.Select(ordinal => (int)ordinal!.Value + 1)], labels.Count()));
    }

    /// <inheritdoc/>
    public override void AddSortedSetField(FieldInfo field, IEnumerable<BytesRef> labels, IEnumerable<long?> docToOrdCount, IEnumerable<long?> ords)
    {
        values.AddSortedSetField(field, labels, docToOrdCount, ords);
        var builder = columns.BeginSets();
        var members = new List<int>();
        var document = 0;
        using var ordinals = ords.GetEnumerator();
        foreach (var count in docToOrdCount)
        {
            members.Clear();
            for (var i = 0; i < count && ordinals.MoveNext(); i++)
            {
                members.Add((int)ordinals.Current!.Value);
            }

            builder.Add(document++, CollectionsMarshal.AsSpan(members));
        }

        columns.AddSets(field, builder.Build());
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            try
            {
                columns.Finish();
            }
            catch
            {
                IOUtils.DisposeWhileHandlingException(values, columns);
                throw;
            }

            IOUtils.Dispose(values, columns);
        }
    }
}
