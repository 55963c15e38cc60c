using Microsoft.Win32.SafeHandles;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Writing.Files;

/// <summary>An index file open for reading at any position without a system call: a large one mapped into memory, a small one as a copy in memory.</summary>
/// <remarks>Any thread may read, at the same time as others, until the file is disposed.</remarks>
internal sealed class SegmentFile : IDisposable
{
    /// <summary>
    /// The least length of a file that is mapped. Smaller ones come and go with segments of a few articles, and reading one whole takes
    /// less time than mapping it and the faults of its pages.
    /// </summary>
    public const int LeastMapped = 1 << 16;

    private readonly MappedMemory? _mapped;
    private byte[]? _copy;

    /// <summary>Opens a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">It cannot be opened, mapped or read.</exception>
    public SegmentFile(string path)
    {
        Path = path;
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        Length = RandomAccess.GetLength(handle);
        if (Length >= LeastMapped)
        {
            _mapped = new MappedMemory(handle, Length);
        }
        else
        {
            _copy = ReadAll(handle);
        }
    }

    /// <summary>The path.</summary>
    public string Path { get; }

    /// <summary>The length when it was opened, in bytes.</summary>
    public long Length { get; }

    /// <summary>Whether it is mapped.</summary>
    public bool IsMapped => _mapped is not null;

    /// <summary>Fills a span with the bytes from a position on.</summary>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    /// <exception cref="ObjectDisposedException">The file was disposed.</exception>
    public void Read(long position, Span<byte> bytes)
    {
        if (!(_mapped?.TryRead(position, bytes) ?? TryReadCopy(position, bytes)))
        {
            throw Ended(position, bytes.Length);
        }
    }

    /// <summary>The bytes from a position on, where they lie, for callers that keep it from being disposed as long as they look at them.</summary>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    /// <exception cref="ObjectDisposedException">The file was disposed.</exception>
    public ReadOnlySpan<byte> LookAt(long position, int count)
    {
        var isThere = _mapped is not null ? _mapped.TryLookAt(position, count, out var bytes) : TryLookAtCopy(position, count, out bytes);
        return isThere ? bytes : throw Ended(position, count);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _mapped?.Dispose();
        _copy = null;
    }

    private bool TryReadCopy(long position, Span<byte> bytes) => TryLookAtCopy(position, bytes.Length, out var copied) && copied.TryCopyTo(bytes);

    private bool TryLookAtCopy(long position, int count, out ReadOnlySpan<byte> bytes)
    {
        var copy = _copy;
        ObjectDisposedException.ThrowIf(copy is null, this);
        var isThere = position >= 0 && position <= copy.Length - count;
        bytes = isThere ? copy.AsSpan((int)position, count) : default;
        return isThere;
    }

    private byte[] ReadAll(SafeFileHandle handle)
    {
        var bytes = new byte[Length];
        for (var filled = 0; filled < bytes.Length;)
        {
            var count = RandomAccess.Read(handle, bytes.AsSpan(filled), filled);
            filled += count > 0 ? count : throw Ended(filled, bytes.Length - filled);
        }

        return bytes;
    }

    private EndOfStreamException Ended(long position, int expected) =>
        new($"{Path}: {expected} more bytes are expected at {position}, where the file ends.");
}
