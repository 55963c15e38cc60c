using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Querying.Matching;

/// <summary>The documents of a segment with a phrase, and where it stands.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class PhrasePostings
{
    private readonly DocsAndPositionsEnum[] _terms;
    private readonly int[] _offsets;
    private readonly List<int> _positions = [];

    private PhrasePostings(DocsAndPositionsEnum[] terms, NearPhrase phrase) =>
        (_terms, _offsets, Length) = (terms, phrase.Offsets, phrase.Length);

    /// <summary>The document that it stands at; -1 at first.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>The first positions of the phrase in the document, rising.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>The number of positions that the phrase takes up.</summary>
    public int Length { get; }

    /// <summary>A bound on the number of documents.</summary>
    public long Cost => _terms.Min(term => term.GetCost());

    /// <summary>Opens the postings; null where the segment does not have all the terms.</summary>
    public static PhrasePostings? Open(AtomicReader reader, string field, NearPhrase phrase, IBits? accepted)
    {
        var words = reader.GetTerms(field)?.GetEnumerator();
        var terms = new DocsAndPositionsEnum[phrase.Terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            if (words is null || !words.SeekExact(new BytesRef(phrase.Terms[i])))
            {
                return null;
            }

            terms[i] = words.DocsAndPositions(accepted, reuse: null, DocsAndPositionsFlags.NONE);
        }

        return new PhrasePostings(terms, phrase);
    }

    /// <summary>Goes to the first document from a number on that has the phrase.</summary>
    public int AdvanceTo(int target)
    {
        do
        {
            Document = AdvanceAllTo(target);
            target = Document + 1;
        }
        while (Document != DocIdSetIterator.NO_MORE_DOCS && !ReadStarts());

        return Document;
    }

    private int AdvanceAllTo(int target)
    {
        for (var i = 0; i < _terms.Length && target != DocIdSetIterator.NO_MORE_DOCS; i++)
        {
            var document = _terms[i].DocID < target ? _terms[i].Advance(target) : _terms[i].DocID;
            if (document > target)
            {
                target = document;
                i = -1;
            }
        }

        return target;
    }

    private bool ReadStarts()
    {
        Starts.Clear();
        ReadPositions(0, Starts);
        for (var i = 1; i < _terms.Length && Starts.Count > 0; i++)
        {
            _positions.Clear();
            ReadPositions(i, _positions);
            KeepCommon();
        }

        return Starts.Count > 0;
    }

    private void ReadPositions(int term, List<int> positions)
    {
        for (var left = _terms[term].Freq; left > 0; left--)
        {
            positions.Add(_terms[term].NextPosition() - _offsets[term]);
        }
    }

    private void KeepCommon()
    {
        var (kept, other) = (0, 0);
        for (var i = 0; i < Starts.Count; i++)
        {
            while (other < _positions.Count && _positions[other] < Starts[i])
            {
                other++;
            }

            if (other < _positions.Count && _positions[other] == Starts[i])
            {
                Starts[kept++] = Starts[i];
            }
        }

        Starts.RemoveRange(kept, Starts.Count - kept);
    }
}
