using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene46;
using NewsSearch.FullText.Codec.Columns;
using NewsSearch.FullText.Codec.Stored;

namespace NewsSearch.FullText.Codec;

/// <summary>
/// Lucene's codec with <see cref="BlockMaxPostingsFormat"/> for the postings of all fields, <see cref="ChunkedFieldsFormat"/> for
/// stored fields, and <see cref="ColumnsFormat"/> beside its doc values.
/// </summary>
/// <remarks>Any thread.</remarks>
/// <param name="rule">Which lengths go into the impacts of the fields.</param>
/// <param name="isLong">Whether the stored text of a field is long, and not always wanted.</param>
/// <param name="columns">What the columns must know of the fields.</param>
[CodecName(CodecName)]
internal sealed class BlockMaxCodec(LengthRule rule, Func<string, bool> isLong, ColumnRule columns) : FilterCodec(new Lucene46Codec())
{
    private const string CodecName = "NewsSearch2";

    /// <inheritdoc/>
    public override DocValuesFormat DocValuesFormat { get; } = new ColumnsFormat(new Lucene46Codec().DocValuesFormat, columns);

    /// <inheritdoc/>
    public override PostingsFormat PostingsFormat { get; } = new BlockMaxPostingsFormat(rule);

    /// <inheritdoc/>
    public override StoredFieldsFormat StoredFieldsFormat { get; } = new ChunkedFieldsFormat(isLong);

    /// <summary>Lets Lucene find the codec by the name in the description of a segment, for the whole process.</summary>
    public void Register() => Lucene.Net.Codecs.Codec.SetCodecFactory(new Factory(this));

    private sealed class Factory(BlockMaxCodec codec) : DefaultCodecFactory
    {
        public override ICollection<string> AvailableServices => [.. base.AvailableServices, CodecName];

        public override Lucene.Net.Codecs.Codec GetCodec(string name) => name == CodecName ? codec : base.GetCodec(name);
    }
}
