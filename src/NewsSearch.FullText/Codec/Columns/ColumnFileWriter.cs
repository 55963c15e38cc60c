using System.Buffers.Binary;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.FullText.Codec.Columns;

/// <summary>Writes the columns of a segment.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class ColumnFileWriter : IDisposable
{
    private readonly IndexOutput _output;
    private readonly int _documents;
    private readonly List<(int Field, ColumnArray[] Arrays)> _columns = [];
    private readonly byte[] _buffer = new byte[ColumnFile.BufferLength];

    /// <summary>Creates the file.</summary>
    public ColumnFileWriter(SegmentWriteState segment)
    {
        _documents = segment.SegmentInfo.DocCount;
        _output = segment.Directory.CreateOutput(ColumnFile.NameOf(segment.SegmentInfo, segment.SegmentSuffix), segment.Context);
        CodecUtil.WriteHeader(_output, ColumnFile.HeaderName, ColumnFile.NewestVersion);
    }

    /// <summary>Begins a column of sets.</summary>
    public SetColumnBuilder BeginSets() => new(_documents);

    /// <summary>Adds a column of one number for each document.</summary>
    public void AddNumbers(FieldInfo field, long[] numbers) => _columns.Add((field.Number, [Write(numbers)]));

    /// <summary>Adds a column of sets.</summary>
    public void AddSets(FieldInfo field, SetColumn column) =>
        _columns.Add((field.Number, [Write(Widened(column.Sets.ToArray())), Write(Widened(column.Starts)), Write(Widened(column.AllMembers))]));

    /// <summary>Writes the directory of the columns, and the end of the file.</summary>
    public void Finish()
    {
        var directory = _output.Position;
        _output.WriteVInt32(_columns.Count);
        foreach (var (field, arrays) in _columns)
        {
            _output.WriteVInt32(field);
            _output.WriteVInt32(arrays.Length);
            foreach (var array in arrays)
            {
                _output.WriteByte((byte)array.Width);
                _output.WriteVInt32(array.Length);
                _output.WriteVInt64(array.Start);
            }
        }

        _output.WriteInt64(directory);
        CodecUtil.WriteFooter(_output);
    }

    /// <inheritdoc/>
    public void Dispose() => _output.Dispose();

    private static long[] Widened(ReadOnlySpan<int> numbers)
    {
        var widened = new long[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            widened[i] = numbers[i];
        }

        return widened;
    }

    private ColumnArray Write(ReadOnlySpan<long> numbers)
    {
        var (start, width, filled) = (_output.Position, WidthOf(numbers), 0);
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        foreach (var number in numbers)
        {
            if (filled + width > _buffer.Length)
            {
                _output.WriteBytes(_buffer, 0, filled);
                filled = 0;
            }

            BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
            bytes[..width].CopyTo(_buffer.AsSpan(filled));
            filled += width;
        }

        _output.WriteBytes(_buffer, 0, filled);
        return new ColumnArray(width, numbers.Length, start);
    }

    private static int WidthOf(ReadOnlySpan<long> numbers)
    {
        var (least, most) = (0L, 0L);
        foreach (var number in numbers)
        {
            (least, most) = (Math.Min(least, number), Math.Max(most, number));
        }

        return least < 0 ? sizeof(long) >> (least >= int.MinValue && most <= int.MaxValue ? 1 : 0) : most switch
        {
            <= byte.MaxValue => sizeof(byte),
            <= ushort.MaxValue => sizeof(ushort),
            <= int.MaxValue => sizeof(int),
            _ => sizeof(long),
        };
    }
}

/// <summary>An array in the file of columns.</summary>
/// <param name="Width">The bytes of a number: 1, 2, 4 or 8; less than 4 without sign.</param>
/// <param name="Length">The number of numbers.</param>
/// <param name="Start">Where it begins in the file.</param>
internal readonly record struct ColumnArray(int Width, int Length, long Start);
