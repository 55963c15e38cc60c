using Microsoft.Win32.SafeHandles;

namespace NewsSearch.FullText.Writing.Files;

/// <summary>An index file open for reading at any position.</summary>
/// <remarks>Any thread may read, at the same time as others, until the file is disposed.</remarks>
internal sealed class SegmentFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    /// <summary>Opens a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public SegmentFile(string path)
    {
        Path = path;
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        Length = RandomAccess.GetLength(_handle);
    }

    /// <summary>The path.</summary>
    public string Path { get; }

    /// <summary>The length when it was opened, in bytes.</summary>
    public long Length { get; }

    /// <summary>Fills a span with the bytes from a position on.</summary>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    /// <exception cref="ObjectDisposedException">The file was disposed.</exception>
    public void Read(long position, Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var count = RandomAccess.Read(_handle, bytes, position);
            if (count == 0)
            {
                throw new EndOfStreamException($"{Path}: {bytes.Length} more bytes are expected at {position}, where the file ends.");
            }

            bytes = bytes[count..];
            position += count;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _handle.Dispose();
}
