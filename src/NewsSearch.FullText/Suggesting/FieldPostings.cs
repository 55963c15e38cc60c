using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Suggesting;

/// <summary>
/// Goes through the documents of one field of a segment that have words one behind the other. Made for thousands of phrases of the
/// same words: each word is looked up once, and a document counts at its first match.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class FieldPostings
{
    /// <summary>What <see cref="Next"/> returns behind the last document.</summary>
    public const int NoMoreDocuments = DocIdSetIterator.NO_MORE_DOCS;

    private readonly Dictionary<string, (TermState State, int Documents)?> _words = [];
    private readonly TermsEnum? _terms;
    private readonly IBits? _live;
    private readonly DocsAndPositionsEnum?[] _spare = new DocsAndPositionsEnum?[PhraseFinder.MaxWords];
    private readonly DocsAndPositionsEnum[] _postings = new DocsAndPositionsEnum[PhraseFinder.MaxWords];
    private DocsEnum? _spareDocuments;
    private DocsEnum? _documents;
    private int[] _positions = new int[64];
    private int _count;
    private int _rarest;

    /// <summary>Opens a field.</summary>
    public FieldPostings(AtomicReader segment, string field)
    {
        _terms = segment.GetTerms(field)?.GetEnumerator();
        _live = segment.LiveDocs;
    }

    /// <summary>Begins with the words of a phrase; false if the field lacks one of them.</summary>
    public bool Begin(ReadOnlySpan<string> words)
    {
        (_count, _rarest, _documents) = (words.Length, 0, null);
        var fewest = int.MaxValue;
        for (var i = 0; i < words.Length; i++)
        {
            if (Find(words[i]) is not { } word)
            {
                return false;
            }

            (_rarest, fewest) = word.Documents < fewest ? (i, word.Documents) : (_rarest, fewest);
        }

        for (var i = 0; i < words.Length; i++)
        {
            _terms!.SeekExact(new BytesRef(words[i]), Find(words[i])!.Value.State);
            if (words.Length == 1)
            {
                _documents = _spareDocuments = _terms.Docs(_live, _spareDocuments, DocsFlags.NONE);
                return true;
            }

            _postings[i] = _spare[i] = _terms.DocsAndPositions(_live, _spare[i], DocsAndPositionsFlags.NONE);
        }

        return true;
    }

    /// <summary>The next document, in ascending order.</summary>
    public int Next()
    {
        if (_documents is not null)
        {
            return _documents.NextDoc();
        }

        for (var document = _postings[_rarest].NextDoc(); document != NoMoreDocuments;)
        {
            var ahead = Ahead(document);
            if (ahead == document && HavePhrase())
            {
                return document;
            }

            document = ahead == document ? _postings[_rarest].NextDoc() : ahead == NoMoreDocuments ? ahead : _postings[_rarest].Advance(ahead);
        }

        return NoMoreDocuments;
    }

    /// <summary>Moves all words to a document; the first document behind it where a word is not there.</summary>
    private int Ahead(int document)
    {
        for (var i = 0; i < _count; i++)
        {
            var at = _postings[i].DocID;
            if (at < document)
            {
                at = _postings[i].Advance(document);
            }

            if (at > document)
            {
                return at;
            }
        }

        return document;
    }

    private bool HavePhrase()
    {
        var left = _postings[0].Freq;
        if (_positions.Length < left)
        {
            _positions = new int[left * 2];
        }

        for (var i = 0; i < left; i++)
        {
            _positions[i] = _postings[0].NextPosition();
        }

        for (var word = 1; word < _count && left > 0; word++)
        {
            left = KeepFollowed(left, word);
        }

        return left > 0;
    }

    /// <summary>Keeps the positions that a word follows, so many words later.</summary>
    private int KeepFollowed(int count, int word)
    {
        var kept = 0;
        var unread = _postings[word].Freq - 1;
        var position = _postings[word].NextPosition();
        for (var i = 0; i < count; i++)
        {
            while (position < _positions[i] + word && unread > 0)
            {
                position = _postings[word].NextPosition();
                unread--;
            }

            if (position == _positions[i] + word)
            {
                _positions[kept++] = _positions[i];
            }
        }

        return kept;
    }

    private (TermState State, int Documents)? Find(string word)
    {
        if (!_words.TryGetValue(word, out var found))
        {
            found = _terms is not null && _terms.SeekExact(new BytesRef(word)) ? (_terms.GetTermState(), _terms.DocFreq) : null;
            _words.Add(word, found);
        }

        return found;
    }
}
