using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.FullText.Codec.Columns;

/// <summary>The open file of the columns of a segment.</summary>
/// <remarks>Any thread, until it is disposed.</remarks>
internal sealed class ColumnFile : IDisposable
{
    /// <summary>What stands for a document without a number.</summary>
    public const long Missing = long.MinValue;

    /// <summary>The name in the header.</summary>
    public const string HeaderName = "NewsSearchColumns";

    /// <summary>The newest version, which is written. 1: the first.</summary>
    public const int NewestVersion = 1;

    /// <summary>The bytes that are read or written at once; a multiple of every width.</summary>
    public const int BufferLength = 1 << 16;

    private const int FirstVersion = 1;
    private const string Extension = "col";
    private const int ArraysOfSets = 3;

    private readonly IndexInput _input;
    private readonly int _documents;
    private readonly Dictionary<int, ColumnArray[]> _columns = [];

    private ColumnFile(IndexInput input, int documents)
    {
        (_input, _documents) = (input, documents);
        CodecUtil.CheckHeader(input, HeaderName, FirstVersion, NewestVersion);
        ReadDirectory();
    }

    /// <summary>The name of the file of a segment.</summary>
    public static string NameOf(SegmentInfo segment, string suffix) => IndexFileNames.SegmentFileName(segment.Name, suffix, Extension);

    /// <summary>Opens the file of a segment.</summary>
    /// <exception cref="IOException">It is missing, damaged, or of a version that is not known.</exception>
    public static ColumnFile Open(SegmentReadState segment)
    {
        var input = segment.Directory.OpenInput(NameOf(segment.SegmentInfo, segment.SegmentSuffix), segment.Context);
        try
        {
            return new ColumnFile(input, segment.SegmentInfo.DocCount);
        }
        catch (Exception exception) when (exception is not IOException)
        {
            input.Dispose();
            throw new CorruptIndexException($"{input}: the directory of columns cannot be read: {exception.Message}", exception);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>Reads a column of numbers; null if no document of the segment has one.</summary>
    /// <returns>For each document its number, or <see cref="Missing"/>.</returns>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public long[]? ReadNumbers(FieldInfo? field)
    {
        if (ArraysOf(field, count: 1) is not { } arrays)
        {
            return null;
        }

        var numbers = new long[LengthOf(arrays[0], _documents)];
        Read<long>(arrays[0], numbers);
        return numbers;
    }

    /// <summary>Reads a column of small numbers, of which none is missing; null if no document of the segment has one.</summary>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public int[]? ReadSmallNumbers(FieldInfo? field)
    {
        if (ArraysOf(field, count: 1) is not { } arrays)
        {
            return null;
        }

        var numbers = new int[LengthOf(arrays[0], _documents)];
        Read<int>(arrays[0], numbers);
        return numbers;
    }

    /// <summary>Reads a column of sets; null if no document of the segment has one.</summary>
    /// <param name="field">The field.</param>
    /// <param name="members">The number of members, where they are ordinals: each must be less.</param>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public SetColumn? ReadSets(FieldInfo? field, int members = int.MaxValue)
    {
        if (ArraysOf(field, ArraysOfSets) is not { } arrays)
        {
            return null;
        }

        var (sets, starts, all) = (ReadNarrow(arrays[0]), new int[arrays[1].Length], new int[arrays[2].Length]);
        Read<int>(arrays[1], starts);
        Read<int>(arrays[2], all);
        return SetColumn.IsConsistent(sets, starts, all, members) ? new SetColumn(sets, starts, all) : throw Corrupt("sets that do not fit together");
    }

    /// <summary>Compares the file with its checksum.</summary>
    /// <exception cref="IOException">They differ, or the file cannot be read.</exception>
    public void CheckIntegrity() => CodecUtil.ChecksumEntireFile(_input);

    /// <inheritdoc/>
    public void Dispose() => _input.Dispose();

    private NumberColumn ReadNarrow(ColumnArray array)
    {
        var documents = LengthOf(array, _documents);
        switch (array.Width)
        {
            case sizeof(byte):
                var bytes = new byte[documents];
                Read<byte>(array, bytes);
                return new NumberColumn(bytes);
            case sizeof(ushort):
                var shorts = new ushort[documents];
                Read<ushort>(array, shorts);
                return new NumberColumn(shorts);
            default:
                var numbers = new int[documents];
                Read<int>(array, numbers);
                return new NumberColumn(numbers);
        }
    }

    private ColumnArray[]? ArraysOf(FieldInfo? field, int count)
    {
        if (field is null || !_columns.TryGetValue(field.Number, out var arrays))
        {
            return null;
        }

        return arrays.Length == count ? arrays : throw Corrupt($"{arrays.Length} arrays of {field.Name}, not {count}");
    }

    private int LengthOf(ColumnArray array, int expected) =>
        array.Length == expected ? expected : throw Corrupt($"{array.Length} numbers for {expected} documents");

    private void ReadDirectory()
    {
        var end = _input.Length - CodecUtil.FooterLength() - sizeof(long);
        _input.Seek(Math.Max(0, end));
        var directory = _input.ReadInt64();
        if (directory < 0 || directory > end)
        {
            throw Corrupt("no directory");
        }

        _input.Seek(directory);
        for (var left = _input.ReadVInt32(); left > 0; left--)
        {
            var (field, arrays) = (_input.ReadVInt32(), new ColumnArray[Math.Clamp(_input.ReadVInt32(), 0, ArraysOfSets)]);
            for (var i = 0; i < arrays.Length; i++)
            {
                var array = new ColumnArray(_input.ReadByte(), _input.ReadVInt32(), _input.ReadVInt64());
                var isWithin = array.Length >= 0 && array.Start >= 0 && array.Start <= directory - ((long)array.Width * array.Length);
                arrays[i] = array.Width is 1 or 2 or 4 or 8 && isWithin ? array : throw Corrupt($"an array of field {field} outside of the file");
            }

            _columns[field] = arrays;
        }
    }

    private void Read<T>(ColumnArray array, Span<T> numbers)
        where T : unmanaged, IBinaryInteger<T>
    {
        var input = (IndexInput)_input.Clone();
        input.Seek(array.Start);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            for (var done = 0; done < array.Length;)
            {
                var count = Math.Min(array.Length - done, BufferLength / array.Width);
                input.ReadBytes(buffer, 0, count * array.Width);
                Widen(buffer.AsSpan(0, count * array.Width), array.Width, numbers.Slice(done, count));
                done += count;
            }
        }
        catch (OverflowException)
        {
            throw Corrupt("a number that is too large");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Machines that .NET runs on have the lowest byte first, as the file does.
    private static void Widen<T>(ReadOnlySpan<byte> bytes, int width, Span<T> numbers)
        where T : unmanaged, IBinaryInteger<T>
    {
        switch (width)
        {
            case sizeof(byte):
                Convert(bytes, numbers);
                break;
            case sizeof(ushort):
                Convert(MemoryMarshal.Cast<byte, ushort>(bytes), numbers);
                break;
            case sizeof(int):
                Convert(MemoryMarshal.Cast<byte, int>(bytes), numbers);
                break;
            default:
                Convert(MemoryMarshal.Cast<byte, long>(bytes), numbers);
                break;
        }
    }

    private static void Convert<TFrom, TTo>(ReadOnlySpan<TFrom> from, Span<TTo> to)
        where TFrom : unmanaged, IBinaryInteger<TFrom>
        where TTo : unmanaged, IBinaryInteger<TTo>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = TTo.CreateChecked(from[i]);
        }
    }

    private CorruptIndexException Corrupt(string problem) => new($"{_input}: {problem}");
}
