using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Querying.Matching;

/// <summary>The documents of a segment with one of some phrases, and where they stand.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class NearSide
{
    private readonly List<PhrasePostings> _phrases = [];

    /// <summary>Begins before the first document.</summary>
    public NearSide(AtomicReader reader, string field, IEnumerable<NearPhrase> phrases, IBits? accepted)
    {
        foreach (var phrase in phrases)
        {
            if (PhrasePostings.Open(reader, field, phrase, accepted) is { } postings)
            {
                _phrases.Add(postings);
            }
        }
    }

    /// <summary>The first position of each occurrence and the position behind its last one, in the order of the first.</summary>
    public List<(int Start, int End)> Occurrences { get; } = [];

    /// <summary>A bound on the number of documents.</summary>
    public long Cost => _phrases.Sum(phrase => phrase.Cost);

    /// <summary>Goes to the first document from a number on; returns <see cref="DocIdSetIterator.NO_MORE_DOCS"/> at the end.</summary>
    public int AdvanceTo(int target)
    {
        var first = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var phrase in _phrases)
        {
            first = Math.Min(first, phrase.Document >= target ? phrase.Document : phrase.AdvanceTo(target));
        }

        return first;
    }

    /// <summary>Fills <see cref="Occurrences"/> for the document that stands first.</summary>
    public void ReadOccurrences(int document)
    {
        Occurrences.Clear();
        foreach (var phrase in _phrases)
        {
            if (phrase.Document == document)
            {
                foreach (var start in phrase.Starts)
                {
                    Occurrences.Add((start, start + phrase.Length));
                }
            }
        }

        if (_phrases.Count > 1)
        {
            Occurrences.Sort();
        }
    }
}
