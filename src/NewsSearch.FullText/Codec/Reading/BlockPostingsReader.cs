using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>Reads the postings of a segment as the dictionary of terms asks.</summary>
/// <remarks>Any thread; what it gives belongs to one thread.</remarks>
internal sealed class BlockPostingsReader(SegmentReadState segment) : PostingsReaderBase
{
    private readonly SegmentPostings _postings = new(segment);

    /// <inheritdoc/>
    public override void Init(IndexInput termsIn) => PostingsFiles.CheckDictionaryHeader(termsIn);

    /// <inheritdoc/>
    public override BlockTermState NewTermState() => new PostingsTermState { Segment = _postings };

    /// <inheritdoc/>
    public override void DecodeTerm(long[] longs, DataInput input, FieldInfo fieldInfo, BlockTermState state, bool absolute)
    {
        var term = (PostingsTermState)state;
        term.DocumentsStart = (absolute ? 0 : term.DocumentsStart) + longs[0];
        if (fieldInfo.IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)
        {
            term.PositionsStart = (absolute ? 0 : term.PositionsStart) + longs[1];
            term.PositionsTail = term.TotalTermFreq >= BlockPacking.Size ? input.ReadVInt64() : 0;
        }

        if (term.DocFreq == 1)
        {
            term.OnlyDocument = input.ReadVInt32();
        }
        else if (term.DocFreq >= BlockPacking.Size)
        {
            term.BlocksOrdinal = input.ReadVInt32();
        }
    }

    /// <inheritdoc/>
    public override DocsEnum Docs(FieldInfo fieldInfo, BlockTermState state, IBits? skipDocs, DocsEnum? reuse, DocsFlags flags)
    {
        var documents = reuse as BlockDocsEnum ?? new BlockDocsEnum();
        return documents.Begin(_postings, fieldInfo, (PostingsTermState)state, skipDocs);
    }

    /// <inheritdoc/>
    public override DocsAndPositionsEnum DocsAndPositions(
        FieldInfo fieldInfo, BlockTermState state, IBits? skipDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags)
    {
        var positions = reuse as BlockPositionsEnum ?? new BlockPositionsEnum();
        return positions.Begin(_postings, fieldInfo, (PostingsTermState)state, skipDocs);
    }

    /// <inheritdoc/>
    public override long RamBytesUsed() => 0;

    /// <inheritdoc/>
    public override void CheckIntegrity() => _postings.CheckIntegrity();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _postings.Dispose();
        }
    }
}
