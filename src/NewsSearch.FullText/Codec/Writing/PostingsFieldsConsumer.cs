using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Codec.Writing;

/// <summary>Writes the dictionary of terms of a segment, and the postings with it.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class PostingsFieldsConsumer : FieldsConsumer
{
    private readonly BlockPostingsWriter _postings;
    private readonly BlockTreeTermsWriter<object?> _terms;

    /// <summary>Creates the files of a segment.</summary>
    public PostingsFieldsConsumer(SegmentWriteState segment, LengthRule rule)
    {
        _postings = new BlockPostingsWriter(segment, rule);
        try
        {
            _terms = new BlockTreeTermsWriter<object?>(
                segment, _postings, BlockTreeTermsWriter.DEFAULT_MIN_BLOCK_SIZE, BlockTreeTermsWriter.DEFAULT_MAX_BLOCK_SIZE, subclassState: null);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(_postings);
            throw;
        }
    }

    /// <inheritdoc/>
    public override TermsConsumer AddField(FieldInfo field) => _terms.AddField(field);

    /// <inheritdoc/>
    public override void Merge(MergeState mergeState, Fields fields)
    {
        _postings.Take(mergeState);
        base.Merge(mergeState, fields);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }

        // The terms close the postings.
        try
        {
            _postings.Finish();
        }
        finally
        {
            _terms.Dispose();
        }
    }
}
