using Lucene.Net.Codecs;
using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Codec;

/// <summary>What the dictionary of terms keeps of a term's postings.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class PostingsTermState : BlockTermState
{
    /// <summary>The open files of the postings; null where they are being written.</summary>
    public SegmentPostings? Segment { get; set; }

    /// <summary>Where its documents begin in their file.</summary>
    public long DocumentsStart { get; set; }

    /// <summary>Where its positions begin in their file.</summary>
    public long PositionsStart { get; set; }

    /// <summary>Where, counted from there, those positions begin that do not fill a block of 128.</summary>
    public long PositionsTail { get; set; }

    /// <summary>Its document, if there is only one.</summary>
    public int OnlyDocument { get; set; }

    /// <summary>Its number among the terms of its field that have an index of blocks: those with 128 documents or more.</summary>
    public int BlocksOrdinal { get; set; }

    /// <inheritdoc/>
    public override void CopyFrom(TermState other)
    {
        base.CopyFrom(other);
        var state = (PostingsTermState)other;
        Segment = state.Segment;
        DocumentsStart = state.DocumentsStart;
        PositionsStart = state.PositionsStart;
        PositionsTail = state.PositionsTail;
        OnlyDocument = state.OnlyDocument;
        BlocksOrdinal = state.BlocksOrdinal;
    }
}
