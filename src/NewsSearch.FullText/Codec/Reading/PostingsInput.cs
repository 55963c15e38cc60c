using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>A file of postings, read at any place: its bytes are looked at where they lie in memory; those of other folders than the product's through a buffer.</summary>
/// <remarks>One thread at a time; several may share the file. Where its bytes lie in memory, any thread.</remarks>
/// <param name="file">The file, of which no more is used here than its bytes.</param>
internal sealed class PostingsInput(IndexInput file)
{
    private const int BufferBytes = 4096;

    private readonly IDirectInput? _direct = file as IDirectInput;
    private IndexInput? _input;
    private byte[] _buffer = [];
    private long _bufferStart;
    private int _bufferCount;

    /// <summary>The length of the file in bytes.</summary>
    public long Length { get; } = file.Length;

    /// <summary>The same file for another reader: this, where nothing is kept of what was read last.</summary>
    public PostingsInput Share() => _direct is null ? new PostingsInput(file) : this;

    /// <summary>The bytes from a place on; valid until the next call, and as long as the file is open.</summary>
    /// <param name="place">The place.</param>
    /// <param name="most">The number of bytes; at the end of the file there are fewer.</param>
    /// <exception cref="IOException">The place is outside of the file, or it cannot be read.</exception>
    public ReadOnlySpan<byte> Take(long place, int most)
    {
        if (place < 0 || place > Length || most < 0)
        {
            throw new CorruptIndexException($"{most} bytes are looked for at {place} of {Length} (resource={file}).");
        }

        var count = (int)Math.Min(Length - place, most);
        return _direct is not null ? _direct.LookAt(place, count) : Buffered(place, count);
    }

    /// <summary>Bytes of which all must be there.</summary>
    /// <exception cref="IOException">They are not, or cannot be read.</exception>
    public ReadOnlySpan<byte> TakeAll(long place, int count) => count >= 0 && place >= 0 && place <= Length - count
        ? Take(place, count)
        : throw new CorruptIndexException($"{count} bytes at {place} do not fit into the file of {Length} (resource={file}).");

    /// <inheritdoc/>
    public override string ToString() => file.ToString();

    private ReadOnlySpan<byte> Buffered(long place, int count)
    {
        if (place < _bufferStart || place + count > _bufferStart + _bufferCount)
        {
            _input ??= (IndexInput)file.Clone();
            _bufferCount = 0;
            var wanted = (int)Math.Min(Length - place, Math.Max(count, BufferBytes));
            if (wanted > _buffer.Length)
            {
                _buffer = new byte[wanted];
            }

            _input.Seek(place);
            _input.ReadBytes(_buffer, 0, wanted);
            (_bufferStart, _bufferCount) = (place, wanted);
        }

        return _buffer.AsSpan((int)(place - _bufferStart), count);
    }
}
