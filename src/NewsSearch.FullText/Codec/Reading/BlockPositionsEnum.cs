using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>The documents of a term and its positions in them as Lucene's queries walk through them.</summary>
/// <remarks>
/// One thread at a time. Nothing is read before <see cref="Begin"/>. Positions are read only of documents that are asked for them. It can be used again
/// for other terms, of other segments too.
/// </remarks>
internal sealed class BlockPositionsEnum : DocsAndPositionsEnum
{
    private readonly DocumentCursor _cursor = new();
    private readonly PositionCursor _positions = new();
    private IBits? _accepted;
    private long _positionsStart;
    private long _cost;
    private int _place;
    private int _document = -1;
    private int _position;

    // Counted from where the position cursor was last sent: where it is, and where the block begins.
    private long _passed;
    private long _beforeBlock;
    private bool _isInDocument;

    /// <inheritdoc/>
    public override int DocID => _document;

    /// <inheritdoc/>
    public override int Freq => _cursor.Frequencies[_place];

    /// <inheritdoc/>
    public override int StartOffset => -1;

    /// <inheritdoc/>
    public override int EndOffset => -1;

    /// <summary>Goes before the first document of a term.</summary>
    /// <returns>This.</returns>
    public BlockPositionsEnum Begin(SegmentPostings segment, FieldInfo field, PostingsTermState term, IBits? accepted)
    {
        _cursor.Begin(segment, field, term);
        _positions.Begin(segment, term);
        (_accepted, _place, _document, _cost, _positionsStart) = (accepted, -1, -1, term.DocFreq, term.PositionsStart);
        (_passed, _beforeBlock, _isInDocument) = (0, 0, false);
        return this;
    }

    /// <inheritdoc/>
    public override int NextDoc()
    {
        _isInDocument = false;
        do
        {
            if (++_place >= _cursor.Count && !GoToNextBlock())
            {
                return _document = NO_MORE_DOCS;
            }

            _document = _cursor.Documents[_place];
        }
        while (_accepted is not null && !_accepted.Get(_document));

        return _document;
    }

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        if (target > _cursor.Last)
        {
            _place = -1;
            if (!_cursor.SeekBlock(target))
            {
                return _document = NO_MORE_DOCS;
            }

            if (_cursor.SoughtAt is { } start)
            {
                _positions.GoTo(_positionsStart + start.Positions, start.PositionsBefore);
                (_passed, _beforeBlock) = (0, 0);
            }
        }

        _place = Math.Max(_place, _cursor.Find(target) - 1);
        return NextDoc();
    }

    /// <inheritdoc/>
    public override int NextPosition()
    {
        if (!_isInDocument)
        {
            var before = _beforeBlock + BeforePlace(_place);
            _positions.Skip(before - _passed);
            (_passed, _position, _isInDocument) = (before, 0, true);
        }

        _passed++;
        _position += _positions.Next();
        return _position >= 0 ? _position : throw _cursor.Segment.Corrupt("a position is negative");
    }

    /// <inheritdoc/>
    public override BytesRef? GetPayload() => null;

    /// <inheritdoc/>
    public override long GetCost() => _cost;

    private bool GoToNextBlock()
    {
        _beforeBlock += BeforePlace(_cursor.Count);
        _place = 0;
        return _cursor.NextBlock();
    }

    private long BeforePlace(int place) => place == 0 ? 0 : _cursor.OccurrencesBefore(place);
}
