namespace NewsSearch.FullText.Schema;

/// <summary>The schema of the index: what is searchable, what is counted and sorted by, and what comes back with a hit.</summary>
internal static class ArticleSchema
{
    /// <summary>
    /// The version of the schema and of the analysis, kept in every commit; an index of another version is rebuilt.
    /// Raise it with every change that makes older indexes answer differently.
    /// </summary>
    /// <remarks>1: the first. 2: stories. 3: norms are exact lengths. 4: the number of words, the names of the fields present.
    /// 5: columns for every facet, mentioned countries, the number of words of the body alone. 6: the salience of
    /// countries. 7: mentioned dates. 8: publication times that are inferred, and their origin. 9: lengths as
    /// Apache Lucene keeps them since version 7.</remarks>
    public const int Version = 9;

    public static readonly FieldDefinition Id = new(FieldNames.Id, FieldIndexing.Keyword, FieldColumn.Bytes, Stored: true);
    public static readonly FieldDefinition Title = new(FieldNames.Title, FieldIndexing.Words, FieldColumn.None, Stored: true);
    public static readonly FieldDefinition TitleExact = new(FieldNames.TitleExact, FieldIndexing.Words, FieldColumn.None, Stored: false);
    public static readonly FieldDefinition Body = new(FieldNames.Body, FieldIndexing.Words, FieldColumn.None, Stored: true);
    public static readonly FieldDefinition BodyExact = new(FieldNames.BodyExact, FieldIndexing.Words, FieldColumn.None, Stored: false);
    public static readonly FieldDefinition Url = new(FieldNames.Url, FieldIndexing.None, FieldColumn.None, Stored: true);
    public static readonly FieldDefinition Source = new(FieldNames.Source, FieldIndexing.Keyword, FieldColumn.Sorted, Stored: true);
    public static readonly FieldDefinition SourceCountry = new(FieldNames.SourceCountry, FieldIndexing.Keyword, FieldColumn.Sorted, Stored: true);
    public static readonly FieldDefinition Language = new(FieldNames.Language, FieldIndexing.Keyword, FieldColumn.Sorted, Stored: true);
    public static readonly FieldDefinition Published = new(FieldNames.Published, FieldIndexing.Number, FieldColumn.Number, Stored: true);
    public static readonly FieldDefinition PublishedOffset = new(FieldNames.PublishedOffset, FieldIndexing.None, FieldColumn.None, Stored: true);
    public static readonly FieldDefinition PublishedOrigin = new(FieldNames.PublishedOrigin, FieldIndexing.None, FieldColumn.None, Stored: true);
    public static readonly FieldDefinition InferredTime = new(FieldNames.InferredTime, FieldIndexing.None, FieldColumn.None, Stored: true);
    public static readonly FieldDefinition Country = new(FieldNames.Country, FieldIndexing.Keyword, FieldColumn.SortedSet, Stored: true);
    public static readonly FieldDefinition CountrySalience = new(FieldNames.CountrySalience, FieldIndexing.None, FieldColumn.Bytes, Stored: true);
    public static readonly FieldDefinition MentionedCountry = new(FieldNames.MentionedCountry, FieldIndexing.Keyword, FieldColumn.SortedSet, Stored: false);
    public static readonly FieldDefinition Topic = new(FieldNames.Topic, FieldIndexing.Keyword, FieldColumn.SortedSet, Stored: true);
    public static readonly FieldDefinition Author = new(FieldNames.Author, FieldIndexing.Keyword, FieldColumn.SortedSet, Stored: true);
    public static readonly FieldDefinition WordCount = new(FieldNames.WordCount, FieldIndexing.Number, FieldColumn.Number, Stored: false);
    public static readonly FieldDefinition Story = new(FieldNames.Story, FieldIndexing.Keyword, FieldColumn.Number, Stored: true);
    public static readonly FieldDefinition StorySketch = new(FieldNames.StorySketch, FieldIndexing.Keyword, FieldColumn.None, Stored: false);
    public static readonly FieldDefinition MentionedDate = new(FieldNames.MentionedDate, FieldIndexing.None, FieldColumn.SortedSet, Stored: false);
    public static readonly FieldDefinition Present = new(FieldNames.Present, FieldIndexing.Keyword, FieldColumn.None, Stored: false);

    /// <summary>All fields.</summary>
    public static IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Id, Title, TitleExact, Body, BodyExact, Url, Source, SourceCountry, Language,
        Published, PublishedOffset, PublishedOrigin, InferredTime, Country, CountrySalience, MentionedCountry, Topic, Author, Story, StorySketch, WordCount, MentionedDate, Present,
    ];
}
