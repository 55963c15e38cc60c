using System.Runtime.InteropServices;
using NewsSearch.Articles.Stories;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Writing.Stories;

/// <summary>The changes since the reader of the index was opened: the newest of each id, found by the hashes of its sketch.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class RecentArticles
{
    private readonly Dictionary<string, RecentArticle> _newest = [];
    private readonly Dictionary<ulong, List<RecentArticle>> _byHash = [];
    private readonly Dictionary<string, List<RecentArticle>> _joinedByName = [];

    /// <summary>The number of ids.</summary>
    public int Count => _newest.Count;

    /// <summary>The memory of the texts in bytes, about.</summary>
    public long Bytes { get; private set; }

    /// <summary>Whether an id has changed, so that what the reader shows of it no longer counts.</summary>
    public bool Has(string id) => _newest.ContainsKey(id);

    /// <summary>Adds the newest change of an id.</summary>
    public void Add(RecentArticle article)
    {
        Bytes += (article.Text?.Bytes ?? 0) - (_newest.GetValueOrDefault(article.Id)?.Text?.Bytes ?? 0);
        _newest[article.Id] = article;
        foreach (var hash in article.Text is { } text ? text.Sketch : [])
        {
            ref var articles = ref CollectionsMarshal.GetValueRefOrAddDefault(_byHash, SketchTerm.Key(hash), out _);
            (articles ??= new List<RecentArticle>(1)).Add(article);
        }

        if (article.Place.HasJoined)
        {
            ref var joined = ref CollectionsMarshal.GetValueRefOrAddDefault(_joinedByName, article.Place.Name, out _);
            (joined ??= []).Add(article);
        }
    }

    /// <summary>Adds the newest articles with a key in their sketch to a list.</summary>
    public void Find(ulong key, List<RecentArticle> found)
    {
        if (_byHash.TryGetValue(key, out var articles))
        {
            foreach (var article in articles)
            {
                if (IsNewest(article))
                {
                    found.Add(article);
                }
            }
        }
    }

    /// <summary>Whether an article other than that of the id has joined the story of this name.</summary>
    public bool IsStoryName(string name, string exceptId) =>
        _joinedByName.TryGetValue(name, out var joined) && joined.Exists(article => article.Id != exceptId && IsNewest(article));

    /// <summary>The changes that the writer has.</summary>
    public IReadOnlyCollection<RecentArticle> Written() => [.. _newest.Values.Where(article => article.IsWritten)];

    /// <summary>Takes out changes that a new reader shows, except those that newer ones have replaced since.</summary>
    public void Remove(IReadOnlyCollection<RecentArticle> shown)
    {
        foreach (var article in shown)
        {
            ((ICollection<KeyValuePair<string, RecentArticle>>)_newest).Remove(new(article.Id, article));
        }

        var rest = _newest.Values.ToArray();
        _newest.Clear();
        _byHash.Clear();
        _joinedByName.Clear();
        Bytes = 0;
        foreach (var article in rest)
        {
            Add(article);
        }
    }

    private bool IsNewest(RecentArticle article) => _newest.GetValueOrDefault(article.Id) == article;
}
