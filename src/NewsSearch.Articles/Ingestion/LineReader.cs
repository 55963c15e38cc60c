using System.Buffers;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Reads lines of bytes from a stream, one at a time, in a buffer that grows to the longest line. For one thread.</summary>
internal sealed class LineReader(Stream stream, int maxLineBytes) : IDisposable
{
    private const int FirstBufferBytes = 128 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBufferBytes);
    private int _start;
    private int _end;
    private bool _hasEnded;
    private bool _isTooLong;
    private ReadOnlyMemory<byte> _line;

    /// <summary>The number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line without its end, LF or CR LF; empty if it is too long. Valid until the next call.</summary>
    public ReadOnlyMemory<byte> Line => _line;

    /// <summary>Whether the line is longer than the limit; its bytes were skipped without being kept.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line.</summary>
    /// <returns>False at the end. Whatever follows the last line end is a line too, unless it is empty.</returns>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        var searched = _start;
        while (true)
        {
            var length = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                Take(searched + length, next: searched + length + 1);
                return true;
            }

            if (_hasEnded)
            {
                var hasRest = _end > _start || _isTooLong;
                Take(_end, next: _end);
                Number -= hasRest ? 0 : 1;
                return hasRest;
            }

            MakeRoom();
            searched = _end;
            var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            _hasEnded = count == 0;
            _end += count;
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Take(int end, int next)
    {
        Number++;
        IsTooLong = _isTooLong || end - _start > maxLineBytes;
        var line = IsTooLong ? default : _buffer.AsMemory(_start, end - _start);
        _line = line.Span is [.., (byte)'\r'] ? line[..^1] : line;
        _isTooLong = false;
        _start = next;
    }

    private void MakeRoom()
    {
        if (_isTooLong || _end - _start > maxLineBytes)
        {
            _isTooLong = true;
            _start = _end = 0;
        }

        if (_start > 0 && _end == _buffer.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(2 * _buffer.Length);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
