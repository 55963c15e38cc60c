using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec.Writing;

/// <summary>Writes the postings of a segment, term by term, as the dictionary of terms asks.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class BlockPostingsWriter : PostingsWriterBase
{
    private readonly SegmentLengths _segmentLengths;
    private readonly IndexOutput _documents;
    private readonly IndexOutput _positionsFile;
    private readonly PositionsWriter _positions;
    private readonly BlockIndexWriter _blocks;
    private readonly int[] _block = new int[BlockPacking.Size];
    private readonly int[] _gaps = new int[BlockPacking.Size];
    private readonly int[] _frequencies = new int[BlockPacking.Size];
    private readonly byte[] _bytes = new byte[2 * PatchedBlock.MaxBytes];
    private FieldInfo? _field;
    private byte[]? _lengths;
    private bool _hasFrequencies;
    private bool _hasPositions;
    private PostingsTermState _encoded = new();
    private long _start;
    private int _last;
    private int _count;
    private bool _hasBlocks;

    /// <summary>Creates the files of a segment.</summary>
    public BlockPostingsWriter(SegmentWriteState segment, LengthRule rule)
    {
        _segmentLengths = new SegmentLengths(rule, segment.SegmentInfo.DocCount);
        IndexOutput? blocks = null;
        try
        {
            _documents = PostingsFiles.Create(segment, PostingsFiles.Documents);
            _positionsFile = PostingsFiles.Create(segment, PostingsFiles.Positions);
            blocks = PostingsFiles.Create(segment, PostingsFiles.Blocks);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(_documents, _positionsFile, blocks);
            throw;
        }

        _positions = new PositionsWriter(_positionsFile);
        _blocks = new BlockIndexWriter(blocks);
    }

    /// <summary>From now on, lengths come from the segments that are merged.</summary>
    public void Take(MergeState merge) => _segmentLengths.Take(merge);

    /// <inheritdoc/>
    public override void Init(IndexOutput termsOut) => PostingsFiles.WriteDictionaryHeader(termsOut);

    /// <inheritdoc/>
    public override BlockTermState NewTermState() => new PostingsTermState();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The field has offsets or payloads.</exception>
    public override int SetField(FieldInfo fieldInfo)
    {
        if (fieldInfo.IndexOptions > IndexOptions.DOCS_AND_FREQS_AND_POSITIONS || fieldInfo.HasPayloads)
        {
            throw new NotSupportedException($"The postings format has no offsets and no payloads, but the field {fieldInfo.Name} has.");
        }

        EndField();
        _field = fieldInfo;
        _hasFrequencies = fieldInfo.IndexOptions != IndexOptions.DOCS_ONLY;
        _hasPositions = fieldInfo.IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
        (var lengthField, _lengths) = _segmentLengths.BeginField(fieldInfo.Name);
        _blocks.BeginField(fieldInfo, lengthField, _lengths);
        _encoded = new PostingsTermState();
        return _hasPositions ? 2 : 1;
    }

    /// <summary>Ends the last field.</summary>
    public void EndField()
    {
        if (_field is not null)
        {
            _blocks.EndField(_lengths ?? _segmentLengths.EndField(_field.Name));
            _field = null;
        }
    }

    /// <inheritdoc/>
    public override void StartTerm()
    {
        (_start, _last, _count, _hasBlocks) = (_documents.Position, -1, 0, false);
        _positions.BeginTerm();
    }

    /// <inheritdoc/>
    public override void StartDoc(int docId, int freq)
    {
        if (docId <= _last)
        {
            throw new CorruptIndexException($"Document {docId} of a term comes behind {_last}.");
        }

        _block[_count] = docId;
        _gaps[_count] = docId - _last - 1;
        _last = docId;
        if (_hasFrequencies)
        {
            _frequencies[_count] = freq;
            _segmentLengths.Add(docId, freq);
            _positions.BeginDocument();
        }

        _count++;
    }

    /// <inheritdoc/>
    public override void AddPosition(int position, BytesRef? payload, int startOffset, int endOffset) => _positions.Add(position);

    /// <inheritdoc/>
    public override void FinishDoc()
    {
        // Only now its positions are written, behind which the block ends.
        if (_count == BlockPacking.Size)
        {
            WriteBlock();
            AddBlock();
            _hasBlocks = true;
            _count = 0;
        }
    }

    /// <summary>Adds all documents of the term that has been started.</summary>
    /// <param name="occurrences">As <see cref="IInvertedTerms.Occurrences"/> says.</param>
    /// <returns>The number of documents, and of occurrences if the field has frequencies, else -1.</returns>
    public TermStats AddDocuments(ReadOnlySpan<long> occurrences)
    {
        var documents = 0;
        for (var start = 0; start < occurrences.Length; documents++)
        {
            var document = (int)(occurrences[start] >> 32);
            var end = start + 1;
            while (end < occurrences.Length && (int)(occurrences[end] >> 32) == document)
            {
                end++;
            }

            StartDoc(document, end - start);
            if (_hasPositions)
            {
                foreach (var occurrence in occurrences[start..end])
                {
                    _positions.Add((int)occurrence);
                }
            }

            FinishDoc();
            start = end;
        }

        return new TermStats(documents, _hasFrequencies ? occurrences.Length : -1);
    }

    /// <inheritdoc/>
    public override void FinishTerm(BlockTermState state)
    {
        var term = (PostingsTermState)state;
        (term.DocumentsStart, term.PositionsStart, term.PositionsTail) = (_start, _positions.Start, _positions.Block);
        term.OnlyDocument = _last;
        if (term.DocFreq > 1)
        {
            WriteTail();
        }

        if (_hasBlocks)
        {
            if (_count > 0)
            {
                AddBlock();
            }

            term.BlocksOrdinal = _blocks.EndTerm();
        }

        _positions.EndTerm();
    }

    /// <inheritdoc/>
    public override void EncodeTerm(long[] longs, DataOutput output, FieldInfo fieldInfo, BlockTermState state, bool absolute)
    {
        var term = (PostingsTermState)state;
        if (absolute)
        {
            _encoded = new PostingsTermState();
        }

        longs[0] = term.DocumentsStart - _encoded.DocumentsStart;
        if (_hasPositions)
        {
            longs[1] = term.PositionsStart - _encoded.PositionsStart;
            if (term.TotalTermFreq >= BlockPacking.Size)
            {
                output.WriteVInt64(term.PositionsTail);
            }
        }

        if (term.DocFreq == 1)
        {
            output.WriteVInt32(term.OnlyDocument);
        }
        else if (term.DocFreq >= BlockPacking.Size)
        {
            output.WriteVInt32(term.BlocksOrdinal);
        }

        _encoded = term;
    }

    /// <summary>Completes the files. Without it, they are disposed as they are.</summary>
    public void Finish()
    {
        EndField();
        CodecUtil.WriteFooter(_documents);
        CodecUtil.WriteFooter(_positionsFile);
        _blocks.Finish();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            IOUtils.Dispose(_documents, _positions, _blocks);
        }
    }

    private void WriteBlock()
    {
        var dense = DenseBlock.Write(_block, _block[0] - _gaps[0] - 1, _bytes);
        var bytes = dense > 0 ? dense : PatchedBlock.Write(_gaps, _bytes);
        if (_hasFrequencies)
        {
            for (var i = 0; i < _gaps.Length; i++)
            {
                _gaps[i] = _frequencies[i] - 1;
            }

            bytes += PatchedBlock.Write(_gaps, _bytes.AsSpan(bytes));
        }

        var header = bytes | (dense > 0 ? PostingsFiles.DenseFlag : 0);
        _documents.WriteByte((byte)header);
        _documents.WriteByte((byte)(header >> 8));
        _documents.WriteBytes(_bytes, 0, bytes);
    }

    private void WriteTail()
    {
        for (var i = 0; i < _count; i++)
        {
            if (!_hasFrequencies)
            {
                _documents.WriteVInt32(_gaps[i]);
            }
            else if (_frequencies[i] == 1)
            {
                _documents.WriteVInt64(((long)_gaps[i] << 1) | 1);
            }
            else
            {
                _documents.WriteVInt64((long)_gaps[i] << 1);
                _documents.WriteVInt32(_frequencies[i]);
            }
        }
    }

    private void AddBlock() => _blocks.AddBlock(
        _block.AsSpan(0, _count),
        _frequencies.AsSpan(0, _count),
        new BlockPlace(_last, _documents.Position - _start, _positions.Block, _positions.Waiting));
}
