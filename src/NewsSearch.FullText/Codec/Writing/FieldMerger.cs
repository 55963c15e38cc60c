using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Codec.Writing;

/// <summary>
/// Writes a field of several segments as one: walks through their terms side by side and appends the documents of each segment in turn.
/// Lucene's own way puts three layers of enumerations between a posting and its writer.
/// </summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="postings">The writer of postings.</param>
/// <param name="merge">The segments.</param>
/// <param name="field">The field.</param>
internal sealed class FieldMerger(BlockPostingsWriter postings, MergeState merge, FieldInfo field)
{
    private const double UnitsOfPosting = 0.2;

    private readonly List<Segment> _segments = Open(merge, field);
    private readonly FixedBitSet _seen = new(Math.Max(1, merge.SegmentInfo.DocCount));
    private readonly bool _hasFrequencies = field.IndexOptions > IndexOptions.DOCS_ONLY;
    private readonly bool _hasPositions = field.IndexOptions > IndexOptions.DOCS_AND_FREQS;
    private readonly BytesRef _term = new();
    private long _postings;
    private long _occurrences;

    /// <summary>Writes the field, if a segment has it.</summary>
    /// <param name="addField">Begins the field in the dictionary of terms.</param>
    /// <exception cref="MergePolicy.MergeAbortedException">The merge is no longer wanted.</exception>
    public void Write(Func<FieldInfo, TermsConsumer> addField)
    {
        if (_segments.Count == 0)
        {
            return;
        }

        var consumer = addField(field);
        while (FindLeast())
        {
            consumer.StartTerm(_term);
            var (documents, occurrences) = AppendDocuments();
            if (documents > 0)
            {
                consumer.FinishTerm(_term, new TermStats(documents, _hasFrequencies ? occurrences : -1));
                (_postings, _occurrences) = (_postings + documents, _occurrences + occurrences);
                merge.CheckAbort.Work(documents * UnitsOfPosting);
            }
        }

        consumer.Finish(_hasFrequencies ? _occurrences : -1, _postings, _seen.Cardinality);
    }

    private static List<Segment> Open(MergeState merge, FieldInfo field)
    {
        var segments = new List<Segment>(merge.Readers.Count);
        for (var i = 0; i < merge.Readers.Count; i++)
        {
            if (merge.Readers[i].GetTerms(field.Name)?.GetEnumerator() is { } terms && terms.MoveNext())
            {
                segments.Add(new Segment(terms, merge.Readers[i].LiveDocs, merge.DocMaps[i], merge.DocBase[i]));
            }
        }

        return segments;
    }

    private bool FindLeast()
    {
        BytesRef? least = null;
        foreach (var segment in _segments)
        {
            if (least is null || segment.Terms.Term.CompareTo(least) < 0)
            {
                least = segment.Terms.Term;
            }
        }

        if (least is not null)
        {
            _term.CopyBytes(least);
        }

        return least is not null;
    }

    private (int Documents, long Occurrences) AppendDocuments()
    {
        var (documents, occurrences) = (0, 0L);
        for (var i = 0; i < _segments.Count;)
        {
            var segment = _segments[i];
            if (!segment.Terms.Term.BytesEquals(_term))
            {
                i++;
                continue;
            }

            var (more, moreOccurrences) = _hasPositions ? AppendPositions(segment) : Append(segment);
            (documents, occurrences) = (documents + more, occurrences + moreOccurrences);
            if (segment.Terms.MoveNext())
            {
                i++;
            }
            else
            {
                _segments.RemoveAt(i);
            }
        }

        return (documents, occurrences);
    }

    private (int Documents, long Occurrences) AppendPositions(Segment segment)
    {
        var (documents, occurrences) = (0, 0L);
        var found = segment.Positions = segment.Terms.DocsAndPositions(segment.Live, segment.Positions, DocsAndPositionsFlags.NONE);
        while (found.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            var frequency = found.Freq;
            Begin(segment, document, frequency);
            for (var i = 0; i < frequency; i++)
            {
                postings.AddPosition(found.NextPosition(), payload: null, startOffset: -1, endOffset: -1);
            }

            postings.FinishDoc();
            documents++;
            occurrences += frequency;
        }

        return (documents, occurrences);
    }

    private (int Documents, long Occurrences) Append(Segment segment)
    {
        var (documents, occurrences) = (0, 0L);
        var found = segment.Documents = segment.Terms.Docs(segment.Live, segment.Documents, _hasFrequencies ? DocsFlags.FREQS : DocsFlags.NONE);
        while (found.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            var frequency = _hasFrequencies ? found.Freq : 1;
            Begin(segment, document, frequency);
            postings.FinishDoc();
            documents++;
            occurrences += frequency;
        }

        return (documents, occurrences);
    }

    private void Begin(Segment segment, int document, int frequency)
    {
        var place = segment.Base + segment.Places.Get(document);
        postings.StartDoc(place, frequency);
        _seen.Set(place);
    }

    /// <summary>One of the segments, at its current term.</summary>
    private sealed class Segment(TermsEnum terms, IBits? live, MergeState.DocMap places, int first)
    {
        public TermsEnum Terms => terms;

        public IBits? Live => live;

        public MergeState.DocMap Places => places;

        /// <summary>The number that its first document has from now on.</summary>
        public int Base => first;

        public DocsEnum? Documents { get; set; }

        public DocsAndPositionsEnum? Positions { get; set; }
    }
}
