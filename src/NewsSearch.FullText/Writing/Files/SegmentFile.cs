using Microsoft.Win32.SafeHandles;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Writing.Files;

/// <summary>An index file open for reading at any position: a large one mapped into memory, a small one by positional reads.</summary>
/// <remarks>Any thread may read, at the same time as others, until the file is disposed.</remarks>
internal sealed class SegmentFile : IDisposable
{
    /// <summary>The least length of a file that is mapped. Smaller ones come and go with segments of a few articles, and are read in a few calls.</summary>
    public const int LeastMapped = 1 << 20;

    private readonly SafeFileHandle _handle;
    private readonly MappedMemory? _memory;

    /// <summary>Opens a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">It cannot be opened or mapped.</exception>
    public SegmentFile(string path)
    {
        Path = path;
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        try
        {
            Length = RandomAccess.GetLength(_handle);
            _memory = Length >= LeastMapped && Environment.Is64BitProcess ? new MappedMemory(_handle, Length) : null;
        }
        catch
        {
            _handle.Dispose();
            throw;
        }
    }

    /// <summary>The path.</summary>
    public string Path { get; }

    /// <summary>The length when it was opened, in bytes.</summary>
    public long Length { get; }

    /// <summary>Whether it is mapped, so that reading takes no system call.</summary>
    public bool IsMapped => _memory is not null;

    /// <summary>Fills a span with the bytes from a position on.</summary>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    /// <exception cref="ObjectDisposedException">The file was disposed.</exception>
    public void Read(long position, Span<byte> bytes)
    {
        if (_memory is not null)
        {
            if (!_memory.TryRead(position, bytes))
            {
                throw Ended(position, bytes.Length);
            }

            return;
        }

        while (bytes.Length > 0)
        {
            var count = RandomAccess.Read(_handle, bytes, position);
            if (count == 0)
            {
                throw Ended(position, bytes.Length);
            }

            bytes = bytes[count..];
            position += count;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _memory?.Dispose();
        _handle.Dispose();
    }

    private EndOfStreamException Ended(long position, int expected) =>
        new($"{Path}: {expected} more bytes are expected at {position}, where the file ends.");
}
