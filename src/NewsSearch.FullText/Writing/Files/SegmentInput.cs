using Lucene.Net.Store;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Writing.Files;

/// <summary>Gives Lucene a file, or a part of one, through a buffer.</summary>
/// <remarks>One thread at a time, as Lucene clones inputs for each user. Only the input that was opened first closes the file.</remarks>
/// <param name="description">The file and part, for messages.</param>
/// <param name="file">The file.</param>
/// <param name="start">Where the part begins.</param>
/// <param name="length">Its length in bytes.</param>
/// <param name="ownsFile">Whether the file is closed with this input.</param>
internal sealed class SegmentInput(string description, SegmentFile file, long start, long length, bool ownsFile)
    : BufferedIndexInput(description, BufferLength), IDirectInput
{
    /// <summary>A block of postings and what stands about it; larger buffers would copy what a seek then leaves.</summary>
    private const int BufferLength = 512;

    private bool _ownsFile = ownsFile;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> LookAt(long position, int count) => position >= 0 && position <= length - count
        ? file.LookAt(start + position, count)
        : throw new EndOfStreamException($"{this}: {count} bytes are expected at {position} of {length}.");

    /// <inheritdoc/>
    public override object Clone()
    {
        var clone = (SegmentInput)base.Clone();
        clone._ownsFile = false;
        return clone;
    }

    /// <inheritdoc/>
    protected override void ReadInternal(byte[] b, int offset, int length)
    {
        var position = Position;
        if (position + length > Length)
        {
            throw new EndOfStreamException($"{this}: {length} bytes are expected at {position} of {Length}.");
        }

        file.Read(start + position, b.AsSpan(offset, length));
    }

    /// <inheritdoc/>
    protected override void SeekInternal(long pos)
    {
        // Every read asks for the position.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _ownsFile)
        {
            file.Dispose();
        }
    }
}
