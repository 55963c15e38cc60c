namespace NewsSearch.Articles;

/// <summary>What an article may hold. Beyond a limit it is rejected with a violation that names the field.</summary>
public sealed record ArticleLimits
{
    /// <summary>The length of an id in bytes of UTF-8. Default 512, which is also the most that may be set.</summary>
    public int MaxIdBytes { get; init; } = 512;

    /// <summary>The length of a title in UTF-16 code units. Default 4,096.</summary>
    public int MaxTitleLength { get; init; } = 4_096;

    /// <summary>The size of all text of an article in bytes of UTF-8. Default 4 MiB.</summary>
    public int MaxArticleBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The length of a URL in UTF-16 code units. Default 2,048.</summary>
    public int MaxUrlLength { get; init; } = 2_048;

    /// <summary>The number of countries. Default 64.</summary>
    public int MaxCountries { get; init; } = 64;

    /// <summary>The number of topics, and of authors. Default 256.</summary>
    public int MaxLabels { get; init; } = 256;

    /// <summary>The length of a source, a topic or an author in UTF-16 code units. Default 256.</summary>
    public int MaxLabelLength { get; init; } = 256;
}
