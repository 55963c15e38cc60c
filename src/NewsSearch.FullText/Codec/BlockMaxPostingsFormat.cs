using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Codec.Writing;

namespace NewsSearch.FullText.Codec;

/// <summary>Postings in blocks of 128 documents that tell how good their documents can be, below Lucene's dictionary of terms.</summary>
/// <remarks>Any thread.</remarks>
/// <param name="rule">Which lengths go into the impacts of the fields.</param>
[PostingsFormatName(FormatName)]
internal sealed class BlockMaxPostingsFormat(LengthRule rule) : PostingsFormat
{
    private const string FormatName = "NewsSearchBlockMax";

    /// <inheritdoc/>
    public override FieldsConsumer FieldsConsumer(SegmentWriteState state) => new PostingsFieldsConsumer(state, rule);

    /// <inheritdoc/>
    public override FieldsProducer FieldsProducer(SegmentReadState state)
    {
        var postings = new BlockPostingsReader(state);
        try
        {
            return new BlockTreeTermsReader<object?>(
                state.Directory, state.FieldInfos, state.SegmentInfo, postings, state.Context, state.SegmentSuffix, state.TermsIndexDivisor, subclassState: null);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(postings);
            throw;
        }
    }
}
