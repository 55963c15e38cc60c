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
        foreach (var field in mergeState.FieldInfos.Where(field => field.IsIndexed).OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            if (mergeState.Readers is not [IInvertedDocuments documents])
            {
                new FieldMerger(_postings, mergeState, field).Write(AddField);
            }
            else if (documents.TermsOf(field.Name) is { } terms)
            {
                Write(field, terms);
            }
        }
    }

    private void Write(FieldInfo field, IInvertedTerms terms)
    {
        var consumer = AddField(field);
        var (postings, occurrences) = (0L, 0L);
        while (terms.Next())
        {
            consumer.StartTerm(terms.Term);
            var statistics = _postings.AddDocuments(terms.Occurrences);
            consumer.FinishTerm(terms.Term, statistics);
            (postings, occurrences) = (postings + statistics.DocFreq, occurrences + statistics.TotalTermFreq);
        }

        // Lucene counts occurrences only where there are frequencies.
        consumer.Finish(field.IndexOptions == IndexOptions.DOCS_ONLY ? -1 : occurrences, postings, terms.Documents);
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
