using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>A file mapped into memory for reading.</summary>
/// <remarks>
/// Any thread, until it is disposed: copying that is under way then ends first, but whoever looks at the bytes themselves must keep it from being
/// disposed. The file must not become shorter: where it does, the next touch of what is gone ends the process.
/// </remarks>
internal sealed class MappedMemory : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly SafeMemoryMappedViewHandle _handle;
    private readonly long _length;

    /// <summary>Maps an open file, which may be closed afterwards.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">Its length in bytes, above 0.</param>
    /// <exception cref="IOException">It cannot be mapped.</exception>
    public MappedMemory(SafeFileHandle file, long length)
    {
        _length = length;
        _file = MemoryMappedFile.CreateFromFile(file, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        try
        {
            _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            _handle = _view.SafeMemoryMappedViewHandle;
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Copies the bytes from a position on.</summary>
    /// <returns>Whether there are as many; otherwise nothing is copied.</returns>
    /// <exception cref="ObjectDisposedException">It was disposed.</exception>
    public bool TryRead(long position, Span<byte> bytes)
    {
        if (position < 0 || position > _length - bytes.Length)
        {
            return false;
        }

        // While it is counted as used, the mapping stays where it is, whoever disposes it.
        var isHeld = false;
        try
        {
            _handle.DangerousAddRef(ref isHeld);
            At(position, bytes.Length).CopyTo(bytes);
            return true;
        }
        finally
        {
            if (isHeld)
            {
                _handle.DangerousRelease();
            }
        }
    }

    /// <summary>The bytes from a position on, where they lie, for callers that keep it from being disposed as long as they look at them.</summary>
    /// <param name="position">The position.</param>
    /// <param name="count">Their number.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>Whether there are as many.</returns>
    /// <exception cref="ObjectDisposedException">It was disposed.</exception>
    public bool TryLookAt(long position, int count, out ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        var isThere = position >= 0 && position <= _length - count;
        bytes = isThere ? At(position, count) : default;
        return isThere;
    }

    /// <summary>Ends the mapping.</summary>
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    private ReadOnlySpan<byte> At(long position, int count) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), _handle.DangerousGetHandle() + (nint)position), count);
}
