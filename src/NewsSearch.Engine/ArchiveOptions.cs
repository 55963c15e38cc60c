using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.FullText;

namespace NewsSearch.Engine;

/// <summary>Where the index of an archive is and how it follows the store.</summary>
public sealed record ArchiveOptions
{
    /// <summary>The folder of the index generations; created if missing.</summary>
    public required string IndexDirectory { get; init; }

    /// <summary>The file of the synonyms that replace those that ship; null to keep them in memory alone. Default null.</summary>
    public string? SynonymsFile { get; init; }

    /// <summary>The longest time from a write to its being found. Default 500 ms; from 10 ms to 10 s.</summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest time from a write to its being committed to the index on disk. Default 30 s.</summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The number of changes after which the index is committed earlier. Default 100,000.</summary>
    public int CommitChanges { get; init; } = 100_000;

    /// <summary>The number of changes not yet indexed beyond which imports wait for the index. Default 1,000.</summary>
    public int MaxUnindexedChanges { get; init; } = 1_000;

    /// <summary>Whether the checksums of all index files are verified when the archive opens. Default true.</summary>
    public bool VerifyAtOpen { get; init; } = true;

    /// <summary>How many snapshots are kept for the next pages of searches.</summary>
    public SnapshotLimits Snapshots { get; init; } = new();

    /// <summary>
    /// The share of one core that gathering suggestions may take over time, from 0 for no suggestions to 1. Default 0.05: what takes
    /// 10 s is done every 200 s at most.
    /// </summary>
    public double MaxSuggestionLoad { get; init; } = 0.05;

    /// <summary>What finds the countries of articles. Default: with the gazetteer that ships.</summary>
    public CountryTagger Tagger { get => field ?? CountryTagger.Default; init; }

    /// <summary>How the index is written and queried.</summary>
    public ArticleIndexOptions Index { get; init; } = new();

    /// <summary>What an article may hold.</summary>
    public ArticleLimits ArticleLimits { get; init; } = new();
}
