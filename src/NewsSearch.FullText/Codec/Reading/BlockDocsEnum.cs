using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>The documents of a term as Lucene's queries walk through them.</summary>
/// <remarks>One thread at a time. Nothing is read before <see cref="Begin"/>. It can be used again for other terms, of other segments too.</remarks>
internal sealed class BlockDocsEnum : DocsEnum
{
    private const int NearDocuments = 4;

    private readonly DocumentCursor _cursor = new();
    private int[] _documents = [];
    private IBits? _accepted;
    private int _place;
    private int _document = -1;
    private long _cost;

    /// <summary>The cursor that is walked, for those who take its blocks themselves, before the first document.</summary>
    public DocumentCursor Cursor => _cursor;

    /// <inheritdoc/>
    public override int DocID => _document;

    /// <inheritdoc/>
    public override int Freq => _cursor.Frequencies[_place];

    /// <summary>Goes before the first document of a term.</summary>
    /// <returns>This.</returns>
    public BlockDocsEnum Begin(SegmentPostings segment, FieldInfo field, PostingsTermState term, IBits? accepted)
    {
        _cursor.Begin(segment, field, term);
        _documents = _cursor.Documents;
        (_accepted, _place, _document, _cost) = (accepted, -1, -1, term.DocFreq);
        return this;
    }

    /// <inheritdoc/>
    public override int NextDoc()
    {
        do
        {
            if (++_place >= _cursor.Count)
            {
                _place = 0;
                if (!_cursor.NextBlock())
                {
                    return _document = NO_MORE_DOCS;
                }

                _documents = _cursor.Documents;
            }

            _document = _documents[_place];
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

            _documents = _cursor.Documents;
        }

        // Who follows another list mostly wants one of the next documents.
        var place = _place + 1;
        for (var steps = 0; place < _documents.Length && _documents[place] < target; place++)
        {
            if (++steps == NearDocuments)
            {
                place = _cursor.Find(target);
                break;
            }
        }

        _place = place - 1;
        return NextDoc();
    }

    /// <inheritdoc/>
    public override long GetCost() => _cost;
}
