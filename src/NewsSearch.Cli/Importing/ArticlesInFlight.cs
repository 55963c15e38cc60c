namespace NewsSearch.Cli.Importing;

/// <summary>
/// The articles that wait for their verdict, in the order in which they were sent: what a broken connection may have
/// lost. Bounded in number and bytes, so that a slow server slows the reading down and memory does not grow.
/// </summary>
/// <remarks>One thread adds while another one removes.</remarks>
internal sealed class ArticlesInFlight(int maxArticles, long maxBytes)
{
    private readonly Queue<SentArticle> _articles = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource? _space;
    private long _bytes;

    /// <summary>The number of articles.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _articles.Count;
            }
        }
    }

    /// <summary>Adds an article as soon as there is room; one that is larger than all room waits until it is alone.</summary>
    public async Task AddAsync(SentArticle article, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task space;
            lock (_lock)
            {
                if (_articles.Count == 0 || (_articles.Count < maxArticles && _bytes + article.Bytes <= maxBytes))
                {
                    _articles.Enqueue(article);
                    _bytes += article.Bytes;
                    return;
                }

                _space ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                space = _space.Task;
            }

            await space.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Removes the oldest article; null if there is none.</summary>
    public SentArticle? RemoveOldest()
    {
        lock (_lock)
        {
            if (!_articles.TryDequeue(out var article))
            {
                return null;
            }

            _bytes -= article.Bytes;
            _space?.SetResult();
            _space = null;
            return article;
        }
    }

    /// <summary>The articles as they are now, the oldest first.</summary>
    public SentArticle[] ToArray()
    {
        lock (_lock)
        {
            return [.. _articles];
        }
    }
}
