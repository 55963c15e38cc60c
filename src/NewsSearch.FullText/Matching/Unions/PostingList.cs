using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.FullText.Codec;
using NewsSearch.FullText.Codec.Packing;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Unions;

/// <summary>The documents of a segment that have a word in a field, walked through in windows or asked for one by one.</summary>
/// <remarks>One thread at a time; forward only. Deleted documents are among them.</remarks>
internal sealed class PostingList
{
    private const int End = DocIdSetIterator.NO_MORE_DOCS;

    // Who asks for single documents mostly wants one of the next.
    private const int NearPlaces = 3;

    private readonly DocumentCursor _cursor;
    private readonly long _usualSpan;
    private int _place;

    /// <summary>Creates it.</summary>
    /// <param name="cursor">The documents, before the first.</param>
    public PostingList(DocumentCursor cursor)
    {
        _cursor = cursor;
        _usualSpan = (long)cursor.Segment.Documents * BlockPacking.Size / cursor.DocumentFrequency;
    }

    /// <summary>The cursor that is walked.</summary>
    public DocumentCursor Cursor => _cursor;

    /// <summary>The number of documents.</summary>
    public int Count => _cursor.DocumentFrequency;

    /// <summary>Whether the postings of a term in a segment are in blocks, if it occurs there.</summary>
    public static bool IsFor(AtomicReaderContext segment, TermContext term) => term.Get(segment.Ord) is null or PostingsTermState;

    /// <summary>The list of a term whose postings are in blocks; null if it does not occur in the segment.</summary>
    public static PostingList? Open(AtomicReaderContext segment, string field, TermContext term, CursorPool cursors) =>
        TermDocuments.Open(segment, field, term, cursors) is { } cursor ? new PostingList(cursor) : null;

    /// <summary>The first document from one on; the largest number if there is none.</summary>
    public int FirstFrom(int target) => MoveTo(target) ? _cursor.Documents[_place] : End;

    /// <summary>How often the word occurs in a document; 0 if it does not.</summary>
    public int FrequencyIn(int document)
    {
        if (!MoveToBlock(document))
        {
            return 0;
        }

        if (_cursor.Dense is { } dense)
        {
            return dense.PlaceOf(document) is var place and >= 0 ? _cursor.Frequencies[place] : 0;
        }

        MoveInBlock(document);
        return _cursor.Documents[_place] == document ? _cursor.Frequencies[_place] : 0;
    }

    /// <summary>Goes on to the documents from one to another, as far as they are in one block.</summary>
    /// <param name="first">The first that is wanted.</param>
    /// <param name="last">The last that is wanted.</param>
    /// <param name="place">The place of the first in the cursor's block.</param>
    /// <returns>The number of them; 0 if there are no more.</returns>
    public int Take(int first, int last, out int place)
    {
        place = 0;
        if (!MoveTo(first))
        {
            return 0;
        }

        place = _place;
        _place = _cursor.Last > last ? _cursor.Find(last + 1) : _cursor.Count;
        return _place - place;
    }

    private bool MoveTo(int target)
    {
        if (!MoveToBlock(target))
        {
            return false;
        }

        MoveInBlock(target);
        return true;
    }

    private bool MoveToBlock(int target)
    {
        // A block may have been taken whole already.
        while (target > _cursor.Last || _place >= _cursor.Count)
        {
            if (_cursor.Last == End)
            {
                return false;
            }

            Read(Math.Max(target, _cursor.Last + 1));
        }

        return true;
    }

    private void MoveInBlock(int target)
    {
        if (_cursor.Dense is not null)
        {
            _place = Math.Max(_place, _cursor.Find(target));
            return;
        }

        var documents = _cursor.Documents;
        if (documents[_place] < target)
        {
            var near = _place + NearPlaces;
            _place = near >= _cursor.Count || documents[near] < target ? _cursor.Find(target) : Step(documents, target);
        }
    }

    private int Step(int[] documents, int target)
    {
        var place = _place;
        while (documents[place] < target)
        {
            place++;
        }

        return place;
    }

    private void Read(int target)
    {
        _place = 0;

        // What stands a little further on is mostly in the next block.
        if (target - _cursor.Last > _usualSpan)
        {
            _cursor.SeekBlock(target);
        }
        else
        {
            _cursor.NextBlock();
        }
    }
}
