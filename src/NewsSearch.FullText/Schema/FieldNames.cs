namespace NewsSearch.FullText.Schema;

/// <summary>The names of the index fields. How each is indexed: <see cref="ArticleSchema"/>.</summary>
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

    /// <summary>The publisher as <see cref="KeywordForm.Lower"/> makes it; as doc values, as people write it.</summary>
    public const string Source = "source";

    /// <summary>The country of the publisher: an upper-case code, indexed and as doc values.</summary>
    public const string SourceCountry = "source_country";

    /// <summary>The language tag and its primary subtag, both lower case: "en-us" and "en"; as doc values, the subtag alone.</summary>
    public const string Language = "language";

    /// <summary>
    /// Milliseconds since 1970-01-01T00:00:00Z as a 64-bit number, indexed and as doc values; absent if undated. Stored only if
    /// the source gives it: see <see cref="InferredTime"/>.
    /// </summary>
    public const string Published = "published";

    /// <summary>The offset of the clock that the time was read from, in minutes east of UTC.</summary>
    public const string PublishedOffset = "published_offset";

    /// <summary>How the time is known, as the number of the origin; absent if it is given.</summary>
    public const string PublishedOrigin = "published_origin";

    /// <summary>The time that was inferred where the source gives none, in milliseconds, stored alone.</summary>
    public const string InferredTime = "inferred_time";

    /// <summary>
    /// The countries that the article is about, given or inferred: upper-case codes, indexed and as sorted-set doc values.
    /// Stored are those that the source gives, as it writes them.
    /// </summary>
    public const string Country = "country";

    /// <summary>All countries of the article with their salience, as <see cref="PackedCountry"/> writes them: as doc values and stored.</summary>
    public const string CountrySalience = "country_salience";

    /// <summary>
    /// The story: its number and whether the article joined it as doc values (<see cref="StoryPlace"/>); the name of the story,
    /// indexed and stored, where it is not the id of the article.
    /// </summary>
    public const string Story = "story";

    /// <summary>The sketch of the text as terms (<see cref="SketchTerm"/>), by which similar articles are found.</summary>
    public const string StorySketch = "story_sketch";

    /// <summary>The countries that the article mentions or is about: upper-case codes, indexed and as sorted-set doc values.</summary>
    public const string MentionedCountry = "mentioned_country";

    /// <summary>The topics as <see cref="KeywordForm.Lower"/> makes them; as sorted-set doc values, as people write them.</summary>
    public const string Topic = "topic";

    /// <summary>The authors as <see cref="KeywordForm.Lower"/> makes them; as sorted-set doc values, as people write them.</summary>
    public const string Author = "author";

    /// <summary>The number of words in the body, as a 64-bit number, indexed and as doc values.</summary>
    public const string WordCount = "word_count";

    /// <summary>The times that the text names, as sorted-set doc values (<see cref="PackedPeriod"/>).</summary>
    public const string MentionedDate = "mentioned_date";

    /// <summary>The names of the fields, of those that an article may lack, in which it has something.</summary>
    public const string Present = "present";
}
