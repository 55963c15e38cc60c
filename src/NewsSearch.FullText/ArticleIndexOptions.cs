namespace NewsSearch.FullText;

/// <summary>How an index is written.</summary>
public sealed record ArticleIndexOptions
{
    /// <summary>The memory for articles that are not yet in a segment, in MiB. Default 64.</summary>
    public double WriteBufferMegabytes { get; init; } = 64;

    /// <summary>The version of the gazetteer that the countries of articles come from. Default: empty.</summary>
    public string GazetteerVersion { get; init; } = "";

    /// <summary>The limits on queries over its snapshots.</summary>
    public QueryLimits QueryLimits { get; init; } = new();

    /// <summary>Whether segments are written with Lucene's postings format, to compare. Default false.</summary>
    internal bool WithStandardPostings { get; init; }
}
