namespace NewsSearch.Articles;

/// <summary>A news article as its source gave it: the unit that is imported, stored and found.</summary>
/// <remarks>Immutable, so any thread may use it. What is derived from the text is not part of it.</remarks>
public sealed record Article
{
    /// <summary>The identity in the archive: 1 to 512 bytes of UTF-8 without control characters; case counts.</summary>
    public required string Id { get; init; }

    /// <summary>The headline as plain text; empty where the source has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The text as plain text; paragraphs are separated by line breaks. Empty for a flash that is only a headline.</summary>
    public required string Body { get; init; }

    /// <summary>Where the article was published: an absolute http or https URL; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The publisher, "Reuters"; null where unknown.</summary>
    public string? Source { get; init; }

    /// <summary>The publisher's country as ISO 3166-1 alpha-2 code; null where unknown.</summary>
    public string? SourceCountry { get; init; }

    /// <summary>The language of the text as BCP 47 tag, "en-US"; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published, with the offset of the clock it was read from, to the millisecond; null where unknown.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How the source knows <see cref="PublishedAt"/>; means nothing where that is null.</summary>
    public PublishTimeOrigin PublishTimeOrigin { get; init; }

    /// <summary>The countries that it is about, as its source says: ISO 3166-1 alpha-2 or former codes. Empty: not said.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Subjects in the words of the source.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The people or agencies that wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];
}
