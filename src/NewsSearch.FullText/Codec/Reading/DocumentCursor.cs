using System.Buffers.Binary;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>Goes forward through the documents of a term, a block at a time.</summary>
/// <remarks>One thread at a time. Deleted documents are among them. It can be used again for other terms, of other segments too.</remarks>
internal sealed class DocumentCursor
{
    private const int None = DocIdSetIterator.NO_MORE_DOCS;

    // A gap with a bit beside it, and a frequency.
    private const int MaxTailBytes = 2 * ByteReader.MaxNumberBytes;

    private readonly int[] _documents = new int[BlockPacking.Size];
    private readonly BlockFrequencies _frequencies = new();
    private readonly PostingsTermState _term = new();
    private SegmentPostings? _segment;
    private PostingsInput? _input;
    private FieldInfo? _field;
    private PositionCursor? _positions;
    private BlockIndexCursor? _blocks;
    private BlockIndexCursor? _index;
    private DenseBlock? _dense;
    private bool _isIndexAtTerm;
    private bool _hasFrequencies;
    private bool _isPacked;
    private int _nextBlock;
    private long _place;

    /// <summary>The segment.</summary>
    public SegmentPostings Segment => _segment!;

    /// <summary>The number of documents of the block; 0 before the first and behind the last block.</summary>
    public int Count { get; private set; }

    /// <summary>The last document of the block.</summary>
    public int Last { get; private set; }

    /// <summary>Where the block begins; null if it was not sought, but came next.</summary>
    public BlockPlace? SoughtAt { get; private set; }

    /// <summary>The documents of the block, and numbers that are no documents up to 128.</summary>
    public int[] Documents
    {
        get
        {
            if (_isPacked)
            {
                _dense!.Expand(_documents);
                _isPacked = false;
            }

            return _documents;
        }
    }

    /// <summary>The documents of the block as bits; null where they do not stand close together.</summary>
    public DenseBlock? Dense { get; private set; }

    /// <summary>The frequencies of the documents of the block; 1 where the field has none.</summary>
    /// <exception cref="CorruptIndexException">They are damaged.</exception>
    public int[] Frequencies => _frequencies.All;

    /// <summary>The field whose lengths are in the impacts of the term; null for none.</summary>
    public string? LengthField => _segment!.LengthsOf(_field!);

    /// <summary>The number of documents of the term.</summary>
    public int DocumentFrequency => _term.DocFreq;

    /// <summary>The number of occurrences of the term in all of them.</summary>
    public long TotalFrequency => _term.TotalTermFreq;

    /// <summary>A cursor over the blocks of the term with their impacts, at its beginning and the same at each call; null if it has less than 128 documents.</summary>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public BlockIndexCursor? OpenBlocks()
    {
        if (_term.DocFreq < BlockPacking.Size)
        {
            return null;
        }

        _blocks ??= new BlockIndexCursor(withImpacts: true);
        Segment.Begin(_blocks, _field!, _term);
        return _blocks;
    }

    /// <summary>A cursor over the positions of the term, before the first and the same at each call; null if its field has none.</summary>
    public PositionCursor? OpenPositions()
    {
        if (_field!.IndexOptions < IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)
        {
            return null;
        }

        _positions ??= new PositionCursor();
        _positions.Begin(Segment, _term);
        return _positions;
    }

    /// <summary>Goes before the first block of a term of a segment.</summary>
    public void Begin(SegmentPostings segment, FieldInfo field, PostingsTermState term)
    {
        _input = segment == _segment ? _input : segment.OpenDocuments();
        (_segment, _field) = (segment, field);
        _term.CopyFrom(term);
        _hasFrequencies = field.IndexOptions != IndexOptions.DOCS_ONLY;
        (_nextBlock, Count, Last, _isIndexAtTerm, SoughtAt) = (0, 0, -1, false, null);
        (_place, Dense, _isPacked) = (term.DocumentsStart, null, false);
        _frequencies.Begin(_input!, segment, term.TotalTermFreq);
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
        var usual = (long)BlockPacking.Size * _segment!.Documents / _term.DocFreq;
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
            _index ??= new BlockIndexCursor(withImpacts: false);
            Segment.Begin(_index, _field!, _term);
            _isIndexAtTerm = true;
        }

        if (!_index!.Seek(document))
        {
            return End();
        }

        if (_index.Block != _nextBlock)
        {
            (_nextBlock, Last) = (_index.Block, _index.Start.LastDocument);
            _place = _term.DocumentsStart + _index.Start.Documents;
        }

        SoughtAt = _index.Start;
        return ReadBlock() && Last == _index.End.LastDocument ? true : throw _segment!.Corrupt($"a block ends with document {Last} instead of {_index.End.LastDocument}");
    }

    /// <summary>The place of the first document of the block from one on; 128 if there is none.</summary>
    public int Find(int document)
    {
        if (Dense is not null)
        {
            return document > Last ? BlockPacking.Size : Dense.PlaceFrom(document);
        }

        var place = 0;
        for (var step = BlockPacking.Size / 2; step > 0; step /= 2)
        {
            place += _documents[place + step - 1] < document ? step : 0;
        }

        return place + (_documents[place] < document ? 1 : 0);
    }

    /// <summary>Finds where documents stand in the block.</summary>
    /// <param name="wanted">Documents in their order, none behind the last of the block.</param>
    /// <param name="places">For each its place; -1 where it is not there.</param>
    /// <returns>The number of those that are there.</returns>
    public int Find(ReadOnlySpan<int> wanted, Span<int> places) =>
        Dense is not null ? Dense.Find(wanted, places) : BlockSearch.Find(_documents, wanted, places);

    /// <summary>How often the term occurs in the documents of the block before a place, 0 to 128.</summary>
    /// <exception cref="IOException">The frequencies are damaged, or cannot be read.</exception>
    public int OccurrencesBefore(int place) => _frequencies.Before(place);

    /// <summary>How often the term occurs in the documents of the block before some places.</summary>
    /// <param name="places">The places, 0 to 128, ascending.</param>
    /// <param name="sums">Room for as many numbers.</param>
    /// <exception cref="IOException">The frequencies are damaged, or cannot be read.</exception>
    public void OccurrencesBefore(ReadOnlySpan<int> places, Span<int> sums) => _frequencies.Before(places, sums);

    private bool End()
    {
        (Count, _nextBlock, Last, Dense, _isPacked) = (0, int.MaxValue / BlockPacking.Size, None, null, false);
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

        (Dense, _isPacked) = (null, false);
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
        var held = _input!.Take(_place, PostingsFiles.MaxBlockBytes);
        var header = held.Length < sizeof(ushort) ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(held);
        var length = header & ~PostingsFiles.DenseFlag;
        if (length == 0 || length > held.Length - sizeof(ushort))
        {
            throw _segment!.Corrupt($"a block has {length} bytes");
        }

        var bytes = held.Slice(sizeof(ushort), length);
        var end = sizeof(ushort) + ((header & PostingsFiles.DenseFlag) != 0 ? ReadBits(bytes) : ReadGaps(bytes));
        if (_hasFrequencies)
        {
            _frequencies.Begin(_place + end, sizeof(ushort) + length - end);
        }

        (Count, _place) = (BlockPacking.Size, _place + sizeof(ushort) + length);
    }

    private int ReadBits(ReadOnlySpan<byte> bytes)
    {
        Dense = _dense ??= new DenseBlock();
        var end = Dense.Read(bytes, Last);
        Last = Dense.Last < _segment!.Documents ? Dense.Last : throw MissingDocuments();
        _isPacked = true;
        return end;
    }

    private int ReadGaps(ReadOnlySpan<byte> bytes)
    {
        var end = PatchedBlock.Read(bytes, _documents);

        // Gaps are not negative: where a sum has gone beyond the largest number, the sign shows it; otherwise the last is the largest.
        Last = BlockPacking.SumUp(_documents, Last) >= 0 && _documents[^1] < _segment!.Documents ? _documents[^1] : throw MissingDocuments();
        return end;
    }

    private CorruptIndexException MissingDocuments() => _segment!.Corrupt("a block has documents that the segment has not");

    private void ReadTail(int count)
    {
        Array.Fill(_documents, None);
        _frequencies.Begin();
        if (_term.DocFreq == 1)
        {
            Add(0, _term.OnlyDocument, _hasFrequencies ? _term.TotalTermFreq : 1);
        }
        else
        {
            var held = _input!.Take(_place, count * MaxTailBytes);
            var reader = new ByteReader(held);
            for (var i = 0; i < count; i++)
            {
                var code = reader.ReadLong();
                var gap = _hasFrequencies ? code >>> 1 : code;
                var frequency = !_hasFrequencies || (code & 1) == 1 ? 1 : reader.ReadNumber();
                Add(i, Last + gap + 1, frequency);
            }
        }

        Count = count;
    }

    private void Add(int place, long document, long frequency)
    {
        _documents[place] = Last = document >= 0 && document < _segment!.Documents ? (int)document : throw MissingDocuments();
        _frequencies.Set(place, frequency);
    }
}
