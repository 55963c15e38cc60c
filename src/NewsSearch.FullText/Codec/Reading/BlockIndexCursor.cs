using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>Goes forward through the blocks of a term: where each ends, and how good its documents can be, without reading them.</summary>
/// <remarks>
/// One thread at a time. A term has an index of blocks if it has 128 documents or more; its last block may be smaller. Groups of 32 blocks are
/// passed over with one look at what is known of the group. It can be used again for other terms, of other segments too.
/// </remarks>
internal sealed class BlockIndexCursor
{
    // Where there are more, the lists grow.
    private const int FewImpacts = 16;
    private const int UsualImpacts = 4 * PostingsFiles.BlocksInGroup;

    private readonly ImpactList _termImpacts;
    private readonly ImpactList _groupImpacts;
    private readonly ImpactList _blockImpacts;
    private readonly BlockPlace[] _ends = new BlockPlace[PostingsFiles.BlocksInGroup];
    private readonly int[] _impactEnds = new int[PostingsFiles.BlocksInGroup];
    private readonly bool _withImpacts;
    private PostingsInput? _input;
    private int _maxDocument;
    private bool _hasFrequencies;
    private bool _hasPositions;
    private int _blocks;
    private BlockPlace _groupStart;
    private BlockPlace _groupEnd;
    private int _firstBlock;
    private int _blocksInGroup;
    private int _entriesLength;
    private long _entriesStart;
    private bool _hasEntries;
    private int _block;

    /// <summary>Creates it; nothing is read before <see cref="Begin"/>.</summary>
    /// <param name="withImpacts">Whether impacts are wanted; otherwise they are passed over, and all lists of them are empty.</param>
    public BlockIndexCursor(bool withImpacts)
    {
        _withImpacts = withImpacts;
        _termImpacts = new ImpactList(withImpacts ? FewImpacts : 0);
        (_groupImpacts, _blockImpacts) = withImpacts ? (new ImpactList(FewImpacts), new ImpactList(UsualImpacts)) : (_termImpacts, _termImpacts);
    }

    /// <summary>How good any document of the term can be; empty without frequencies.</summary>
    public ReadOnlySpan<Impact> TermImpacts => _termImpacts[..];

    /// <summary>How good the documents of the group can be.</summary>
    public ReadOnlySpan<Impact> GroupImpacts => _groupImpacts[..];

    /// <summary>The last document of the group; no document at all behind the last group.</summary>
    public int GroupEnd => _groupEnd.LastDocument;

    /// <summary>The number of the block that <see cref="Seek"/> found.</summary>
    public int Block => _firstBlock + _block;

    /// <summary>The end of that block.</summary>
    public BlockPlace End => _ends[_block];

    /// <summary>The end of the block before it, so its beginning.</summary>
    public BlockPlace Start => _block == 0 ? _groupStart : _ends[_block - 1];

    /// <summary>How good the documents of the block can be.</summary>
    public ReadOnlySpan<Impact> Impacts => _blockImpacts[(_block == 0 ? 0 : _impactEnds[_block - 1]).._impactEnds[_block]];

    /// <summary>Goes to the beginning of a term.</summary>
    /// <param name="input">The file of blocks, for this cursor alone.</param>
    /// <param name="documents">The number of documents in the segment.</param>
    /// <param name="place">Where the file says where the term begins.</param>
    /// <param name="documentFrequency">The number of its documents.</param>
    /// <param name="options">What its field has.</param>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public void Begin(PostingsInput input, int documents, long place, int documentFrequency, IndexOptions options)
    {
        (_input, _maxDocument) = (input, documents - 1);
        _hasFrequencies = options != IndexOptions.DOCS_ONLY;
        _hasPositions = options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
        _blocks = (documentFrequency + BlockPacking.Size - 1) / BlockPacking.Size;
        _termImpacts.Clear();
        (_firstBlock, _blocksInGroup, _hasEntries) = (0, 0, false);
        _groupStart = _groupEnd = BlockPlace.Beginning;
        _entriesStart = ReadTerm(place);
        _entriesLength = 0;
    }

    /// <summary>Goes forward to the first group that ends at a document or behind it.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public bool SeekGroup(int document)
    {
        while (_groupEnd.LastDocument < document)
        {
            _firstBlock += _blocksInGroup;
            _blocksInGroup = Math.Min(_blocks - _firstBlock, PostingsFiles.BlocksInGroup);
            _groupStart = _groupEnd;
            _hasEntries = false;
            if (_blocksInGroup == 0)
            {
                _groupEnd = _groupEnd with { LastDocument = Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS };
                return false;
            }

            ReadGroup();
        }

        return _blocksInGroup > 0;
    }

    /// <summary>Goes forward to the first block that ends at a document or behind it.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public bool Seek(int document)
    {
        if (!SeekGroup(document))
        {
            return false;
        }

        if (!_hasEntries)
        {
            ReadEntries();
        }

        while (_ends[_block].LastDocument < document)
        {
            _block++;
        }

        return true;
    }

    /// <summary>Reads what is known of the whole term.</summary>
    /// <returns>Where its groups begin.</returns>
    private long ReadTerm(long place)
    {
        var start = BinaryPrimitives.ReadInt64BigEndian(_input!.TakeAll(place, sizeof(long)));
        if (!_hasFrequencies)
        {
            return start;
        }

        var lengths = new ByteReader(_input!.Take(start, ByteReader.MaxNumberBytes));
        var length = lengths.ReadNumber();
        var reader = new ByteReader(_input!.TakeAll(start + lengths.Place, length));
        if (_withImpacts)
        {
            _termImpacts.Read(ref reader);
        }

        return start + lengths.Place + length;
    }

    private void ReadGroup()
    {
        var place = _entriesStart + _entriesLength;
        var lengths = new ByteReader(_input!.Take(place, 2 * ByteReader.MaxNumberBytes));
        var length = lengths.ReadNumber();
        _entriesLength = lengths.ReadNumber();
        place += lengths.Place;
        var reader = new ByteReader(_input!.TakeAll(place, length));
        _entriesStart = place + length;
        _groupEnd = ReadPlace(ref reader, _groupStart);
        _groupImpacts.Clear();
        if (_hasFrequencies && _withImpacts)
        {
            _groupImpacts.Read(ref reader);
        }
    }

    private void ReadEntries()
    {
        var reader = new ByteReader(_input!.TakeAll(_entriesStart, _entriesLength));
        _blockImpacts.Clear();
        var before = _groupStart;
        for (var block = 0; block < _blocksInGroup; block++)
        {
            before = _ends[block] = ReadPlace(ref reader, before);
            if (_hasFrequencies && _withImpacts)
            {
                _blockImpacts.Read(ref reader);
            }
            else if (_hasFrequencies)
            {
                ImpactList.Skip(ref reader);
            }

            _impactEnds[block] = _blockImpacts.Count;
        }

        if (before != _groupEnd)
        {
            throw new CorruptIndexException($"The blocks of a group end at {before}, the group at {_groupEnd} (resource={_input}).");
        }

        (_hasEntries, _block) = (true, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private BlockPlace ReadPlace(ref ByteReader reader, BlockPlace before)
    {
        var last = (long)before.LastDocument + reader.ReadNumber();
        if (last > _maxDocument || last <= before.LastDocument)
        {
            throw Disordered(last, before);
        }

        var documents = before.Documents + reader.ReadLong();
        return _hasPositions
            ? new BlockPlace((int)last, documents, before.Positions + reader.ReadLong(), reader.ReadByte())
            : new BlockPlace((int)last, documents, 0, 0);
    }

    private CorruptIndexException Disordered(long last, BlockPlace before) =>
        new($"A block ends with document {last} behind {before.LastDocument} of {_maxDocument} (resource={_input}).");
}
