using Lucene.Net.Index;
using NewsSearch.Articles.Stories;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Writing.Stories;

/// <summary>
/// Places articles in stories, one after the other: an article joins the story of the article that it copies most, or begins a
/// story of its own. It looks in a reader of the index and among the changes that the reader does not show yet.
/// </summary>
/// <remarks>
/// Any thread, one at a time inside. The places are a function of the changes and their order alone: it does not matter when
/// readers are opened, segments merged or the index closed and opened again between commits.
/// </remarks>
internal sealed class StoryAssigner(SharedStories shared) : IDisposable
{
    /// <summary>The number of shared hashes from which texts are compared.</summary>
    public const int LeastShared = 2;

    /// <summary>The number of texts with which an article is compared: those that share most hashes.</summary>
    public const int MaxCompared = 8;

    /// <summary>The number of articles from which a hash says nothing: it comes from what a source puts under each of its texts.</summary>
    public const int CommonHash = 500;

    private const int MaxRecent = 16 * 1024;
    private const long MaxRecentBytes = 64 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly RecentArticles _recent = new();
    private readonly SketchFilter _filter = new();
    private readonly List<int> _documents = [];
    private readonly List<int> _recentFound = [];
    private readonly List<StoryCandidate> _candidates = [];
    private DirectoryReader? _reader;
    private IndexedSketches? _indexed;
    private LearnedSketches? _learned;
    private int _next;

    /// <summary>The number that the next story gets.</summary>
    public int NextStory => Volatile.Read(ref _next);

    /// <summary>Whether it should be given a new reader before more articles are placed: it has none, or remembers much.</summary>
    public bool WantsReader => Volatile.Read(ref _reader) is null || _recent.Count >= MaxRecent || _recent.Bytes >= MaxRecentBytes;

    /// <summary>Places an article. Until it is written, it must be placed or forgotten again before its id is placed anew.</summary>
    public RecentArticle Place(string id, StoryText text)
    {
        lock (_lock)
        {
            var place = Join(id, text) ?? Begin(id, text);
            var placed = new RecentArticle(id, text, place);
            _recent.Add(placed);
            foreach (var hash in text.Sketch.Span)
            {
                _filter.Add(SketchTerm.Key(hash));
            }

            return placed;
        }
    }

    /// <summary>Takes an id out of its story.</summary>
    public RecentArticle Forget(string id)
    {
        lock (_lock)
        {
            var forgotten = new RecentArticle(id, null, default);
            _recent.Add(forgotten);
            return forgotten;
        }
    }

    /// <summary>The changes that a reader opened after this call shows.</summary>
    public IReadOnlyCollection<RecentArticle> BeginRefresh()
    {
        lock (_lock)
        {
            return _recent.Written();
        }
    }

    /// <summary>Goes on with a new reader, which it keeps open until the next one.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="shown">What <see cref="BeginRefresh"/> returned before it was opened.</param>
    /// <param name="nextStory">The least number for the next story.</param>
    public void EndRefresh(DirectoryReader reader, IReadOnlyCollection<RecentArticle> shown, int nextStory)
    {
        lock (_lock)
        {
            if (reader != _reader)
            {
                reader.IncRef();
                var indexed = new IndexedSketches(reader);
                if (_reader is null)
                {
                    LearnFrom(reader);
                    _next = Math.Max(_next, nextStory);
                }

                if (_learned is not { HasBegun: true })
                {
                    // What was placed since is in the filter of the changes too.
                    _learned?.Dispose();
                    _learned = new LearnedSketches(reader);
                }

                _reader?.DecRef();
                (_reader, _indexed) = (reader, indexed);
            }

            _recent.Remove(shown);
        }
    }

    /// <summary>Lets go of the reader.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _learned?.Dispose();
            _reader?.DecRef();
            (_reader, _indexed, _learned) = (null, null, null);
        }
    }

    private void LearnFrom(DirectoryReader reader)
    {
        foreach (var columns in reader.Leaves.Select(segment => SegmentColumns.Of(segment.AtomicReader)))
        {
            foreach (var story in columns.JoinedStories)
            {
                shared.Add(story);
            }

            _next = Math.Max(_next, columns.LastStory + 1);
        }
    }

    private StoryPlace? Join(string id, StoryText text)
    {
        Collect(id, text);
        var (best, bestSimilarity, name) = (-1, 0.0, "");
        foreach (var candidate in _candidates.Take(MaxCompared))
        {
            var (other, storyName) = candidate.Read();
            var similarity = NearCopies.Similarity(text, other);
            if (similarity > bestSimilarity || (similarity == bestSimilarity && similarity > 0 && candidate.Story < best))
            {
                (best, bestSimilarity, name) = (candidate.Story, similarity, storyName);
            }
        }

        _candidates.Clear();
        if (best < 0)
        {
            return null;
        }

        shared.Add(best);
        return new StoryPlace(best, HasJoined: true, name, text.Sketch);
    }

    private StoryPlace Begin(string id, StoryText text)
    {
        var number = _next;
        Volatile.Write(ref _next, number + 1);

        // An article that was rewritten, or deleted and written again, may have left its name to the others of its old story.
        var isTaken = _recent.IsStoryName(id, id) || _indexed?.IsStoryName(id, other => other == id || _recent.Has(other)) == true;
        return new StoryPlace(number, HasJoined: false, isTaken ? $"{id}#{number}" : id, text.Sketch);
    }

    /// <summary>Collects the articles that share enough hashes, the most similar first.</summary>
    private void Collect(string id, StoryText text)
    {
        foreach (var hash in text.Sketch.Span)
        {
            var key = SketchTerm.Key(hash);
            if (_filter.MayContain(key) || _learned?.MayContain(key) == true)
            {
                Find(key);
            }
        }

        _documents.Sort();
        _recentFound.Sort();
        AddIndexed(id);
        AddRecent(id);
        _candidates.Sort(StoryCandidate.Compare);
        _documents.Clear();
        _recentFound.Clear();
    }

    private void Find(ulong key)
    {
        var (documents, recent) = (_documents.Count, _recentFound.Count);
        _recent.Find(key, _recentFound);
        _indexed?.Find(key, CommonHash, _documents);
        if (_documents.Count - documents + _recentFound.Count - recent >= CommonHash)
        {
            _documents.RemoveRange(documents, _documents.Count - documents);
            _recentFound.RemoveRange(recent, _recentFound.Count - recent);
        }
    }

    private void AddIndexed(string id)
    {
        for (var start = 0; start < _documents.Count;)
        {
            var (document, count) = (_documents[start], CountEquals(_documents, start));
            start += count;
            if (count >= LeastShared && _indexed!.IdOf(document) is var other && other != id && !_recent.Has(other))
            {
                _candidates.Add(new StoryCandidate(count, _indexed.StoryOf(document), other, () => _indexed.Read(document)));
            }
        }
    }

    private void AddRecent(string id)
    {
        for (var start = 0; start < _recentFound.Count;)
        {
            var (article, count) = (_recent[_recentFound[start]], CountEquals(_recentFound, start));
            start += count;
            if (count >= LeastShared && article.Id != id)
            {
                _candidates.Add(new StoryCandidate(count, article.Place.Number, article.Id, () => (article.Text!, article.Place.Name)));
            }
        }
    }

    private static int CountEquals(List<int> sorted, int start)
    {
        var end = start + 1;
        while (end < sorted.Count && sorted[end] == sorted[start])
        {
            end++;
        }

        return end - start;
    }
}
