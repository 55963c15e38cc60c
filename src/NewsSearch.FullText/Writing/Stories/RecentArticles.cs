using System.Runtime.InteropServices;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Writing.Stories;

/// <summary>The changes since the reader of the index was opened: the newest of each id, found by the hashes of its sketch.</summary>
/// <remarks>One thread at a time. Articles are numbered from 0 in the order in which they came, until others are taken out.</remarks>
internal sealed class RecentArticles
{
    private const int None = -1;

    private readonly List<RecentArticle> _articles = [];
    private readonly Dictionary<string, RecentArticle> _newest = [];
    private readonly Dictionary<string, List<RecentArticle>> _joinedByName = [];

    // For each key the last article that has it; from there each link leads to the one before.
    private readonly Dictionary<ulong, int> _lastLink = [];
    private readonly List<(int Article, int Before)> _links = [];

    /// <summary>The number of ids.</summary>
    public int Count => _newest.Count;

    /// <summary>The memory of the texts in bytes, about.</summary>
    public long Bytes { get; private set; }

    /// <summary>An article by its number.</summary>
    public RecentArticle this[int article] => _articles[article];

    /// <summary>Whether an id has changed, so that what the reader shows of it no longer counts.</summary>
    public bool Has(string id) => _newest.ContainsKey(id);

    /// <summary>Adds the newest change of an id.</summary>
    public void Add(RecentArticle article)
    {
        ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(_newest, article.Id, out _);
        if (newest is not null)
        {
            newest.IsReplaced = true;
        }

        newest = article;
        Bytes += article.Text?.Bytes ?? 0;
        foreach (var hash in article.Place.Sketch.Span)
        {
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastLink, SketchTerm.Key(hash), out var isKnown);
            _links.Add((_articles.Count, isKnown ? last : None));
            last = _links.Count - 1;
        }

        _articles.Add(article);
        if (article.Place.HasJoined)
        {
            ref var joined = ref CollectionsMarshal.GetValueRefOrAddDefault(_joinedByName, article.Place.Name, out _);
            (joined ??= []).Add(article);
        }
    }

    /// <summary>Adds the numbers of the newest articles with a key in their sketch to a list.</summary>
    public void Find(ulong key, List<int> found)
    {
        for (var link = _lastLink.GetValueOrDefault(key, None); link != None; link = _links[link].Before)
        {
            if (!_articles[_links[link].Article].IsReplaced)
            {
                found.Add(_links[link].Article);
            }
        }
    }

    /// <summary>Whether an article other than that of the id has joined the story of this name.</summary>
    public bool IsStoryName(string name, string exceptId) =>
        _joinedByName.TryGetValue(name, out var joined) && joined.Exists(article => article.Id != exceptId && !article.IsReplaced);

    /// <summary>The changes that the writer has.</summary>
    public IReadOnlyCollection<RecentArticle> Written() => [.. _newest.Values.Where(article => article.IsWritten)];

    /// <summary>Takes out changes that a new reader shows, except those that newer ones have replaced since.</summary>
    public void Remove(IReadOnlyCollection<RecentArticle> shown)
    {
        foreach (var article in shown)
        {
            ((ICollection<KeyValuePair<string, RecentArticle>>)_newest).Remove(new(article.Id, article));
        }

        var rest = _articles.Where(article => _newest.GetValueOrDefault(article.Id) == article).ToArray();
        _articles.Clear();
        _newest.Clear();
        _joinedByName.Clear();
        _lastLink.Clear();
        _links.Clear();
        Bytes = 0;
        foreach (var article in rest)
        {
            Add(article);
        }
    }
}
