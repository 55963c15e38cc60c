using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>Goes forward through the documents of a term, a block at a time.</summary>
/// <remarks>One thread at a time. Deleted documents are among them. It can be used again for other terms of the segment.</remarks>
internal sealed class DocumentCursor
{
    private const int None = DocIdSetIterator.NO_MORE_DOCS;

    private readonly SegmentPostings _segment;
    private readonly IndexInput _input;
    private readonly int[] _documents = new int[BlockPacking.Size];
    private readonly int[] _frequencies = new int[BlockPacking.Size];
    private readonly byte[] _bytes = new byte[2 * PatchedBlock.MaxBytes];
    private readonly PostingsTermState _term = new();
    private FieldInfo? _field;
    private BlockIndexCursor? _index;
    private bool _isIndexAtTerm;
    private bool _hasFrequencies;
    private int _nextBlock;
    private int _frequenciesStart;
    private int _bytesEnd;

    /// <summary>Creates it; nothing is read before <see cref="Begin"/>.</summary>
    public DocumentCursor(SegmentPostings segment) => (_segment, _input) = (segment, segment.CloneDocuments());

    /// <summary>The segment.</summary>
    public SegmentPostings Segment => _segment;

    /// <summary>The number of documents of the block; 0 before the first and behind the last block.</summary>
    public int Count { get; private set; }

    /// <summary>The last document of the block.</summary>
    public int Last { get; private set; }

    /// <summary>Where the block begins; null if it was not sought, but came next.</summary>
    public BlockPlace? SoughtAt { get; private set; }

    /// <summary>The documents of the block, and numbers that are no documents up to 128.</summary>
    public int[] Documents => _documents;

    /// <summary>The frequencies of the documents of the block; 1 where the field has none.</summary>
    /// <exception cref="CorruptIndexException">They are damaged.</exception>
    public int[] Frequencies
    {
        get
        {
            if (_frequenciesStart >= 0)
            {
                ReadFrequencies();
            }

            return _frequencies;
        }
    }

    /// <summary>The field whose lengths are in the impacts of the term; null for none.</summary>
    public string? LengthField => _segment.LengthsOf(_field!);

    /// <summary>The number of documents of the term.</summary>
    public int DocumentFrequency => _term.DocFreq;

    /// <summary>The number of occurrences of the term in all of them.</summary>
    public long TotalFrequency => _term.TotalTermFreq;

    /// <summary>A cursor of its own over the blocks of the term; null if it has less than 128 documents.</summary>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public BlockIndexCursor? OpenBlocks()
    {
        if (_term.DocFreq < BlockPacking.Size)
        {
            return null;
        }

        var blocks = _segment.CreateBlockIndex(withImpacts: true);
        _segment.Begin(blocks, _field!, _term);
        return blocks;
    }

    /// <summary>A cursor over the positions of the term, before the first; null if its field has none.</summary>
    public PositionCursor? OpenPositions()
    {
        if (_field!.IndexOptions < IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)
        {
            return null;
        }

        var positions = new PositionCursor(_segment);
        positions.Begin(_term);
        return positions;
    }

    /// <summary>Goes before the first block of a term.</summary>
    public void Begin(FieldInfo field, PostingsTermState term)
    {
        _field = field;
        _term.CopyFrom(term);
        _hasFrequencies = field.IndexOptions != IndexOptions.DOCS_ONLY;
        (_nextBlock, Count, Last, _isIndexAtTerm, _frequenciesStart, SoughtAt) = (0, 0, -1, false, -1, null);
        Array.Fill(_frequencies, 1);
        if (term.DocFreq > 1)
        {
            _input.Seek(term.DocumentsStart);
        }
    }

    /// <summary>Goes to the next block.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public bool NextBlock()
    {
        SoughtAt = null;
        return ReadBlock();
    }

    /// <summary>
    /// Goes forward to the block that has the first document from one on, which stands behind the present block. Where that is likely to be the
    /// next one, its place is not looked up, so that it is not known afterwards either.
    /// </summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public bool GoToBlock(int document)
    {
        var usual = (long)BlockPacking.Size * _segment.Documents / _term.DocFreq;
        return (document - (long)Last <= usual && NextBlock() && Last >= document) || (Last < document && SeekBlock(document));
    }

    /// <summary>Goes forward to the block that has the first document from one on, which stands behind the present block.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public bool SeekBlock(int document)
    {
        if (_term.DocFreq < BlockPacking.Size)
        {
            return NextBlock() && (Last >= document || End());
        }

        if (!_isIndexAtTerm)
        {
            _index ??= _segment.CreateBlockIndex(withImpacts: false);
            _segment.Begin(_index, _field!, _term);
            _isIndexAtTerm = true;
        }

        if (!_index!.Seek(document))
        {
            return End();
        }

        if (_index.Block != _nextBlock)
        {
            (_nextBlock, Last) = (_index.Block, _index.Start.LastDocument);
            _input.Seek(_term.DocumentsStart + _index.Start.Documents);
        }

        SoughtAt = _index.Start;
        return ReadBlock() && Last == _index.End.LastDocument ? true : throw _segment.Corrupt($"a block ends with document {Last} instead of {_index.End.LastDocument}");
    }

    /// <summary>The place of the first document of the block from one on; 128 if there is none.</summary>
    public int Find(int document)
    {
        var place = 0;
        for (var step = BlockPacking.Size / 2; step > 0; step /= 2)
        {
            place += _documents[place + step - 1] < document ? step : 0;
        }

        return place + (_documents[place] < document ? 1 : 0);
    }

    private bool End()
    {
        (Count, _nextBlock, Last) = (0, int.MaxValue / BlockPacking.Size, None);
        Array.Fill(_documents, None);
        return false;
    }

    private bool ReadBlock()
    {
        var left = _term.DocFreq - ((long)_nextBlock++ * BlockPacking.Size);
        if (left <= 0)
        {
            return End();
        }

        _frequenciesStart = -1;
        if (left >= BlockPacking.Size)
        {
            ReadPacked();
        }
        else
        {
            ReadTail((int)left);
        }

        return true;
    }

    private void ReadPacked()
    {
        _bytesEnd = _input.ReadByte() | (_input.ReadByte() << 8);
        if (_bytesEnd > _bytes.Length)
        {
            throw _segment.Corrupt($"a block has {_bytesEnd} bytes");
        }

        _input.ReadBytes(_bytes, 0, _bytesEnd);
        var end = PatchedBlock.Read(_bytes.AsSpan(0, _bytesEnd), _documents);
        BlockPacking.SumUp(_documents, Last);

        // Gaps are not negative: where a sum has gone beyond the largest number, the sign shows it.
        if (BlockPacking.Largest(_documents) >= (uint)_segment.Documents)
        {
            throw _segment.Corrupt("a block has documents that the segment has not");
        }

        _frequenciesStart = _hasFrequencies ? end : -1;
        (Count, Last) = (BlockPacking.Size, _documents[^1]);
    }

    private void ReadFrequencies()
    {
        PatchedBlock.Read(_bytes.AsSpan(_frequenciesStart, _bytesEnd - _frequenciesStart), _frequencies);
        _frequenciesStart = -1;
        if (BlockPacking.Largest(_frequencies) >= (ulong)_term.TotalTermFreq)
        {
            throw _segment.Corrupt("a term occurs more often in a document than in all");
        }

        for (var i = 0; i < _frequencies.Length; i++)
        {
            _frequencies[i]++;
        }
    }

    private void ReadTail(int count)
    {
        Array.Fill(_documents, None);
        if (_term.DocFreq == 1)
        {
            Add(0, _term.OnlyDocument, _hasFrequencies ? _term.TotalTermFreq : 1);
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                var code = _input.ReadVInt64();
                var gap = _hasFrequencies ? code >>> 1 : code;
                var frequency = !_hasFrequencies || (code & 1) == 1 ? 1 : _input.ReadVInt32();
                Add(i, Last + gap + 1, frequency);
            }
        }

        Count = count;
    }

    private void Add(int place, long document, long frequency)
    {
        if (document < 0 || document >= _segment.Documents || frequency < 1 || (_hasFrequencies && frequency > _term.TotalTermFreq))
        {
            throw _segment.Corrupt($"a term occurs {frequency} times in document {document}");
        }

        (_documents[place], _frequencies[place]) = ((int)document, (int)frequency);
        Last = (int)document;
    }
}
