using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>Goes forward through the positions of a term: the gaps between them, across documents.</summary>
/// <remarks>One thread at a time. It can be used again for other terms of the segment.</remarks>
internal sealed class PositionCursor
{
    private readonly SegmentPostings _segment;
    private readonly IndexInput _input;
    private readonly int[] _gaps = new int[BlockPacking.Size];
    private readonly byte[] _bytes = new byte[PatchedBlock.MaxBytes];
    private long _start;
    private long _tail;
    private int _tailCount;
    private int _count;
    private int _next;

    // What Read was asked for last: where it began to count, and how many positions came before those in the array.
    private long _origin = -1;
    private long _passed;

    // Where the array's block begins in the file.
    private long _place = -1;

    /// <summary>Creates it; nothing is read before <see cref="Begin"/>.</summary>
    public PositionCursor(SegmentPostings segment) => (_segment, _input) = (segment, segment.ClonePositions());

    /// <summary>Goes before the first position of a term.</summary>
    public void Begin(PostingsTermState term)
    {
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
        _input.Seek(block);
        (_count, _next, _origin) = (0, 0, -1);
        Skip(before);
    }

    /// <summary>Reads the positions in a document. Quickest in the order of documents; not to be mixed with the other ways to go on.</summary>
    /// <param name="block">Where a block begins, counted from the beginning of the term in bytes.</param>
    /// <param name="before">The number of positions from there to the first of the document.</param>
    /// <param name="positions">Room for all of them, at least one; filled in their order.</param>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public void Read(long block, long before, Span<int> positions)
    {
        if (_count > 0 && _place == _start + block)
        {
            (_origin, _passed) = (block, 0);
        }
        else if (block != _origin || before < _passed)
        {
            _input.Seek(_start + block);
            (_origin, _passed, _count) = (block, 0, 0);
        }

        GoTo(before);
        var position = 0;
        for (var i = 0; i < positions.Length; i++)
        {
            if (_next == _count)
            {
                GoTo(_passed + _count);
            }

            positions[i] = position += _gaps[_next++];
            if (position < 0)
            {
                throw _segment.Corrupt("a position is negative");
            }
        }
    }

    /// <summary>Goes on by a number of positions.</summary>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public void Skip(long positions)
    {
        while (positions > _count - _next)
        {
            positions -= _count - _next;
            (_count, _next) = (0, 0);
            if (positions < BlockPacking.Size || !PassBlock())
            {
                ReadBlock();
            }
            else
            {
                positions -= BlockPacking.Size;
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

    /// <summary>Goes on to the block in which a position is, counted as <see cref="Read"/> counts.</summary>
    private void GoTo(long position)
    {
        while (position >= _passed + _count)
        {
            (_passed, _count) = (_passed + _count, 0);
            if (position < _passed + BlockPacking.Size || !PassBlock())
            {
                ReadBlock();
            }
            else
            {
                _passed += BlockPacking.Size;
            }
        }

        _next = (int)(position - _passed);
    }

    private bool PassBlock()
    {
        if (_input.Position >= _tail)
        {
            return false;
        }

        _input.Seek(_input.Position + PatchedBlock.Bytes(_input.ReadByte()));
        return true;
    }

    private void ReadBlock()
    {
        (_next, _place) = (0, _input.Position);
        if (_place < _tail)
        {
            _count = BlockPacking.Size;
            _bytes[0] = _input.ReadByte();
            _input.ReadBytes(_bytes, 1, PatchedBlock.Bytes(_bytes[0]) - 1);
            PatchedBlock.Read(_bytes, _gaps);
            return;
        }

        if (_place > _tail || _tailCount == 0)
        {
            throw _segment.Corrupt("a term has fewer positions than it occurs");
        }

        for (_count = 0; _count < _tailCount; _count++)
        {
            _gaps[_count] = _input.ReadVInt32();
        }
    }
}
