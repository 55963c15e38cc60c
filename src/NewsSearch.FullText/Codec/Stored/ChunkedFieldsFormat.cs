using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.FullText.Codec.Stored;

/// <summary>Keeps the stored fields of documents in compressed chunks, small enough that a document is read in a few microseconds.</summary>
/// <remarks>Any thread. The layout is in FORMATS.md.</remarks>
/// <param name="isLong">Whether the text of a field is kept apart from what is short, so that it need not be decoded where nobody wants it.</param>
internal sealed class ChunkedFieldsFormat(Func<string, bool> isLong) : StoredFieldsFormat
{
    /// <inheritdoc/>
    public override StoredFieldsReader FieldsReader(Lucene.Net.Store.Directory directory, SegmentInfo si, FieldInfos fn, IOContext context) =>
        ChunkedFieldsReader.Open(directory, si, fn, context);

    /// <inheritdoc/>
    public override StoredFieldsWriter FieldsWriter(Lucene.Net.Store.Directory directory, SegmentInfo si, IOContext context) =>
        new ChunkedFieldsWriter(directory, si, context, isLong);
}
