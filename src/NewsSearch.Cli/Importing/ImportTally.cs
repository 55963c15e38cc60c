using NewsSearch.V1;

namespace NewsSearch.Cli.Importing;

/// <summary>What has become of the articles of an import so far. Any thread may use it.</summary>
internal sealed class ImportTally
{
    private readonly Lock _lock = new();
    private ImportCounts _counts;

    /// <summary>The counts now.</summary>
    public ImportCounts Counts
    {
        get
        {
            lock (_lock)
            {
                return _counts;
            }
        }
    }

    /// <summary>Counts an article that could not be read or sent.</summary>
    public void Reject()
    {
        lock (_lock)
        {
            _counts = _counts with { Rejected = _counts.Rejected + 1 };
        }
    }

    /// <summary>Counts the server's verdict on an article.</summary>
    public void Add(ArticleOutcome outcome, SentArticle article)
    {
        lock (_lock)
        {
            _counts = outcome switch
            {
                ArticleOutcome.Added => _counts with { Added = _counts.Added + 1 },
                ArticleOutcome.Updated => _counts with { Updated = _counts.Updated + 1 },
                ArticleOutcome.Unchanged => _counts with { Unchanged = _counts.Unchanged + 1 },
                _ => _counts with { Rejected = _counts.Rejected + 1 },
            };
            _counts = _counts with
            {
                Bytes = _counts.Bytes + article.Bytes,
                Verdicts = _counts.Verdicts + 1,
                LastFile = article.File,
                LastLine = article.Line,
            };
        }
    }
}

/// <summary>The counts of an import.</summary>
/// <param name="Added">Articles that are new in the archive.</param>
/// <param name="Updated">Articles that replaced an older version.</param>
/// <param name="Unchanged">Articles that were there already.</param>
/// <param name="Rejected">Articles that could not be read or sent, or that the server rejected.</param>
/// <param name="Bytes">The size of the articles with a verdict, as sent, in bytes.</param>
/// <param name="Verdicts">The number of the server's verdicts.</param>
/// <param name="LastFile">The file of the last article with a verdict; null if there is none.</param>
/// <param name="LastLine">Its line; 0 where the format has none.</param>
internal readonly record struct ImportCounts(
    long Added, long Updated, long Unchanged, long Rejected, long Bytes, long Verdicts, string? LastFile, long LastLine)
{
    /// <summary>All articles.</summary>
    public long Articles => Added + Updated + Unchanged + Rejected;
}
