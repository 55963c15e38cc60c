namespace NewsSearch.FullText.Schema;

/// <summary>The names of the index fields. What each holds and how it is indexed: ArticleSchema.</summary>
internal static class FieldNames
{
    public const string Id = "id";

    /// <summary>The stems of the title; <see cref="TitleExact"/> holds the words as they stand, lower-cased.</summary>
    public const string Title = "title";
    public const string TitleExact = "title_exact";

    /// <summary>The stems of the body; <see cref="BodyExact"/> holds the words as they stand, lower-cased.</summary>
    public const string Body = "body";
    public const string BodyExact = "body_exact";

    public const string Url = "url";

    /// <summary>The publisher, trimmed and lower-cased by <see cref="string.ToLowerInvariant"/>.</summary>
    public const string Source = "source";
    public const string SourceCountry = "source_country";

    /// <summary>The language tag and its primary subtag, both lower case: "en-us" and "en".</summary>
    public const string Language = "language";

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z as a 64-bit number, indexed and as doc values; absent if undated.</summary>
    public const string Published = "published";

    /// <summary>The countries that the article is about, given or inferred: upper-case codes, indexed and as sorted-set doc values.</summary>
    public const string Country = "country";

    /// <summary>The topics, lower-cased.</summary>
    public const string Topic = "topic";

    /// <summary>The authors, lower-cased.</summary>
    public const string Author = "author";
}
