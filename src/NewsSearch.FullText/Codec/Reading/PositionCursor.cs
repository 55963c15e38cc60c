using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>Goes forward through the positions of a term: the gaps between them, across documents.</summary>
/// <remarks>One thread at a time. Nothing is read before <see cref="Begin"/>. It can be used again for other terms, of other segments too.</remarks>
internal sealed class PositionCursor
{
    // Of blocks that are passed over, so many are looked at in one go.
    private const int BlocksAtOnce = 16;

    private readonly int[] _gaps = new int[GapSearch.RoomFor(BlockPacking.Size + GapSearch.Lanes - 1)];
    private SegmentPostings? _segment;
    private PostingsInput? _input;
    private int[] _joined = [];
    private long _start;
    private long _tail;
    private int _tailCount;
    private int _count;
    private int _next;

    // Where the next block begins in the file.
    private long _nextBlock;

    // What was asked for last: where it began to count, and how many positions came before those in the array.
    private long _origin = -1;
    private long _passed;

    // Where the array's block begins in the file.
    private long _place = -1;

    /// <summary>Goes before the first position of a term of a segment.</summary>
    public void Begin(SegmentPostings segment, PostingsTermState term)
    {
        _input = segment == _segment ? _input : segment.OpenPositions();
        _segment = segment;
        _start = term.PositionsStart;
        _tail = term.PositionsStart + term.PositionsTail;
        _tailCount = (int)(term.TotalTermFreq % BlockPacking.Size);
        GoTo(term.PositionsStart, 0);
    }

    /// <summary>Goes to a position.</summary>
    /// <param name="block">Where its block begins in the file.</param>
    /// <param name="before">The number of positions before it in the block.</param>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public void GoTo(long block, int before)
    {
        (_nextBlock, _count, _next, _origin) = (block, 0, 0, -1);
        Skip(before);
    }

    /// <summary>
    /// The gaps before the positions in a document, the first counted from 0; valid until the next call. Quickest in the order of documents; not to be
    /// mixed with the other ways to go on.
    /// </summary>
    /// <param name="block">Where a block begins, counted from the beginning of the term in bytes.</param>
    /// <param name="before">The number of positions from there to the first of the document.</param>
    /// <param name="count">The number of positions in the document, at least one.</param>
    /// <returns>The gaps, and whatever follows up to <see cref="GapSearch.RoomFor"/> their number.</returns>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public ReadOnlySpan<int> Gaps(long block, long before, int count)
    {
        var next = before - _passed;
        return block == _origin && next >= 0 && next <= _count - count
            ? _gaps.AsSpan((int)next, GapSearch.RoomFor(count))
            : GapsElsewhere(block, before, count);
    }

    /// <summary>Goes on by a number of positions.</summary>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public void Skip(long positions)
    {
        while (positions > _count - _next)
        {
            positions -= _count - _next;
            (_count, _next) = (0, 0);
            positions -= PassBlocks(positions);
            if (positions > 0)
            {
                ReadBlock();
            }
        }

        _next += (int)positions;
    }

    /// <summary>The gap before the next position.</summary>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public int Next()
    {
        if (_next == _count)
        {
            ReadBlock();
        }

        return _gaps[_next++];
    }

    private ReadOnlySpan<int> GapsElsewhere(long block, long before, int count)
    {
        if (_count > 0 && _place == _start + block)
        {
            (_origin, _passed) = (block, 0);
        }
        else if (block != _origin || before < _passed)
        {
            (_nextBlock, _origin, _passed, _count) = (_start + block, block, 0, 0);
        }

        GoTo(before);
        return _count - _next >= count ? _gaps.AsSpan(_next, GapSearch.RoomFor(count)) : JoinedGaps(count);
    }

    /// <summary>Goes on to the block in which a position is, counted as <see cref="Gaps"/> counts.</summary>
    private void GoTo(long position)
    {
        while (position >= _passed + _count)
        {
            (_passed, _count) = (_passed + _count, 0);
            _passed += PassBlocks(position - _passed);
            ReadBlock();
        }

        _next = (int)(position - _passed);
    }

    private ReadOnlySpan<int> JoinedGaps(int count)
    {
        var room = GapSearch.RoomFor(count);
        if (room > _joined.Length)
        {
            Array.Resize(ref _joined, Math.Max(room, 2 * _joined.Length));
        }

        for (var taken = 0; taken < count;)
        {
            if (_next == _count)
            {
                GoTo(_passed + _count);
            }

            var part = Math.Min(count - taken, _count - _next);
            _gaps.AsSpan(_next, part).CopyTo(_joined.AsSpan(taken));
            (taken, _next) = (taken + part, _next + part);
        }

        return _joined.AsSpan(0, room);
    }

    /// <summary>Passes over whole blocks, as many as are before a position and before the tail.</summary>
    /// <returns>The number of positions passed over.</returns>
    private long PassBlocks(long positions)
    {
        var passed = 0L;
        while (positions - passed >= BlockPacking.Size && _nextBlock < _tail)
        {
            var blocks = Math.Min((positions - passed) / BlockPacking.Size, BlocksAtOnce);
            var bytes = _input!.Take(_nextBlock, (int)Math.Min(_tail - _nextBlock, blocks * PatchedBlock.MaxBytes));
            var place = 0;
            for (; blocks > 0 && place < bytes.Length; blocks--)
            {
                place += PatchedBlock.Bytes(bytes[place]);
                passed += BlockPacking.Size;
            }

            _nextBlock += bytes.IsEmpty ? throw _segment!.Corrupt("the positions of a term are not there") : place;
        }

        return passed;
    }

    private void ReadBlock()
    {
        (_next, _place) = (0, _nextBlock);
        if (_place < _tail)
        {
            var bytes = _input!.Take(_place, PatchedBlock.MaxBytes);
            _nextBlock += PatchedBlock.Read(bytes, _gaps.AsSpan(0, BlockPacking.Size));
            _count = BlockPacking.Size;
            return;
        }

        if (_place > _tail || _tailCount == 0)
        {
            throw _segment!.Corrupt("a term has fewer positions than it occurs");
        }

        ReadTail();
    }

    private void ReadTail()
    {
        var bytes = _input!.Take(_place, _tailCount * ByteReader.MaxNumberBytes);
        var reader = new ByteReader(bytes);
        for (_count = 0; _count < _tailCount; _count++)
        {
            _gaps[_count] = reader.ReadNumber();
        }

        _nextBlock += reader.Place;
    }
}
