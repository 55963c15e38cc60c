namespace NewsSearch.Articles.Ingestion;

/// <summary>A stream for reading once whose first bytes can be looked at before they are read. Does not own the inner stream.</summary>
internal sealed class PeekableStream(Stream inner) : Stream
{
    private byte[] _peeked = [];
    private int _read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The first bytes of the stream, fewer only if it is shorter. To be called once, before anything is read.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        var length = await inner.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancellationToken);
        _peeked = bytes[..length];
        return _peeked;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => _read < _peeked.Length ? ReadPeeked(buffer) : inner.Read(buffer);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _read < _peeked.Length ? new(ReadPeeked(buffer.Span)) : inner.ReadAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int ReadPeeked(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _peeked.Length - _read);
        _peeked.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }
}
