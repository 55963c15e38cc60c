using Lucene.Net.Index;
using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates;

namespace NewsSearch.FullText.Schema;

/// <summary>Reads the stored fields of one document back into the article that <see cref="ArticleDocument"/> wrote.</summary>
internal sealed class StoredArticle : StoredFieldVisitor
{
    private readonly bool _withBody;
    private readonly List<string> _countries = [];
    private readonly List<PackedCountry> _rated = [];
    private readonly List<string> _topics = [];
    private readonly List<string> _authors = [];
    private string _id = "";
    private string _title = "";
    private string _body = "";
    private string? _url;
    private string? _story;
    private string? _source;
    private string? _sourceCountry;
    private string? _language;
    private long? _published;
    private int _publishedOffset;
    private long? _inferred;
    private PublishTimeOrigin _origin;

    private StoredArticle(bool withBody) => _withBody = withBody;

    /// <summary>All countries of the article as they were when it was indexed.</summary>
    public IReadOnlyList<ArticleCountry> Countries => _rated.ConvertAll(country => country.Unpack());

    /// <summary>The name of the story: the id of the article that began it.</summary>
    public string Story => _story ?? _id;

    /// <summary>When it was published, where the source does not say; null where it does, or where nothing tells it.</summary>
    public InferredPublishTime? InferredTime => _inferred is { } milliseconds ? new(Time(milliseconds, 0), _origin) : null;

    /// <summary>Its title.</summary>
    public string Title => _title;

    /// <summary>Its body; empty if it was left out.</summary>
    public string Body => _body;

    /// <summary>The article; its body is empty if it was left out.</summary>
    public Article Article => ToArticle(_body);

    /// <summary>The article without its body.</summary>
    public Article WithoutBody => ToArticle("");

    /// <summary>Reads a document.</summary>
    /// <param name="reader">The reader of the segment, or of the whole snapshot.</param>
    /// <param name="document">The number of the document in that reader.</param>
    /// <param name="withBody">Whether to read the body too.</param>
    public static StoredArticle Read(IndexReader reader, int document, bool withBody)
    {
        var stored = new StoredArticle(withBody);
        reader.Document(document, stored);
        return stored;
    }

    public override Status NeedsField(FieldInfo fieldInfo) =>
        fieldInfo.Name == FieldNames.Body && !_withBody ? Status.STOP : Status.YES;

    public override void StringField(FieldInfo fieldInfo, string value)
    {
        switch (fieldInfo.Name)
        {
            case FieldNames.Id: _id = value; break;
            case FieldNames.Title: _title = value; break;
            case FieldNames.Body: _body = value; break;
            case FieldNames.Url: _url = value; break;
            case FieldNames.Story: _story = value; break;
            case FieldNames.Source: _source = value; break;
            case FieldNames.SourceCountry: _sourceCountry = value; break;
            case FieldNames.Language: _language = value; break;
            case FieldNames.Country: _countries.Add(value); break;
            case FieldNames.Topic: _topics.Add(value); break;
            case FieldNames.Author: _authors.Add(value); break;
        }
    }

    public override void BinaryField(FieldInfo fieldInfo, byte[] value) => PackedCountry.Read(value, _rated);

    public override void Int64Field(FieldInfo fieldInfo, long value)
    {
        switch (fieldInfo.Name)
        {
            case FieldNames.Published: _published = value; break;
            case FieldNames.InferredTime: _inferred = value; break;
        }
    }

    public override void Int32Field(FieldInfo fieldInfo, int value)
    {
        switch (fieldInfo.Name)
        {
            case FieldNames.PublishedOffset: _publishedOffset = value; break;
            case FieldNames.PublishedOrigin: _origin = (PublishTimeOrigin)value; break;
        }
    }

    private Article ToArticle(string body) => new()
    {
        Id = _id,
        Title = _title,
        Body = body,
        Url = _url,
        Source = _source,
        SourceCountry = _sourceCountry,
        Language = _language,
        PublishedAt = _published is { } milliseconds ? Time(milliseconds, _publishedOffset) : null,
        PublishTimeOrigin = _published is null ? PublishTimeOrigin.Given : _origin,
        Countries = _countries,
        Topics = _topics,
        Authors = _authors,
    };

    private static DateTimeOffset Time(long milliseconds, int offsetMinutes) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToOffset(TimeSpan.FromMinutes(offsetMinutes));
}
