using NewsSearch.Articles.Dates;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Gathers the fields of one article of a file, and what is wrong with them. For one thread and one article.</summary>
internal sealed class ArticleDraft
{
    private static readonly Dictionary<string, PublishTimeOrigin> Origins = new(StringComparer.OrdinalIgnoreCase)
    {
        ["given"] = PublishTimeOrigin.Given,
        ["metadata"] = PublishTimeOrigin.Metadata,
        ["file"] = PublishTimeOrigin.File,
        ["url"] = PublishTimeOrigin.Url,
        ["dateline"] = PublishTimeOrigin.Dateline,
    };

    private readonly string?[] _texts = new string?[(int)ArticleField.Countries];
    private readonly IReadOnlyList<string>?[] _lists = new IReadOnlyList<string>?[ArticleFields.Names.Length - (int)ArticleField.Countries];
    private List<FieldViolation>? _violations;

    /// <summary>A field's text; null where it is absent.</summary>
    public string? this[ArticleField field]
    {
        get => _texts[(int)field];
        set => _texts[(int)field] = value;
    }

    /// <summary>When the article was published, where the format has dates of another kind than ISO 8601.</summary>
    public DateTimeOffset? Published { get; set; }

    /// <summary>How <see cref="Published"/> is known.</summary>
    public PublishTimeOrigin PublishedOrigin { get; init; }

    /// <summary>Sets a field that holds a list.</summary>
    public void SetList(ArticleField field, IReadOnlyList<string> items) => _lists[field - ArticleField.Countries] = items;

    /// <summary>Whether the format tells an empty body from a missing one, so that an article without any text is meant so.</summary>
    public bool EmptyIsGiven { get; init; }

    /// <summary>Notes that something is wrong with a field.</summary>
    public void Reject(string field, string description) => (_violations ??= []).Add(new(field, description));

    /// <summary>
    /// Puts the article together. "body" goes before "text" and "content", "published_at" before "publish_time", "authors"
    /// before "author". The body may be empty under a headline, as in newswire flashes.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line where the article starts.</param>
    /// <returns>The article, or why it cannot be one.</returns>
    public ReadItem Finish(string file, long line)
    {
        var id = this[ArticleField.Id];
        if (string.IsNullOrEmpty(id) && !IsRejected("id"))
        {
            Reject("id", file == ArticleSource.StandardInput ? "The id is missing, and standard input has no file name to make one of." : "The id is missing.");
        }

        var title = this[ArticleField.Title] ?? "";
        var body = this[ArticleField.Body] ?? this[ArticleField.Text] ?? this[ArticleField.Content];
        var isEmpty = string.IsNullOrWhiteSpace(body) && string.IsNullOrWhiteSpace(title) && !EmptyIsGiven;
        if ((body is null || isEmpty) && !IsRejected("body"))
        {
            Reject("body", "The body is missing.");
        }

        var published = Published ?? ParseDate(this[ArticleField.PublishedAt] ?? this[ArticleField.PublishTime]);
        var origin = Published is not null ? PublishedOrigin : ParseOrigin(this[ArticleField.PublishTimeOrigin], published is not null);
        return _violations is not null
            ? new(file, line, null, _violations)
            : new(file, line, Make(id!, title, body!) with { PublishedAt = published, PublishTimeOrigin = origin }, []);
    }

    private Article Make(string id, string title, string body) => new()
    {
        Id = id,
        Title = title,
        Body = body,
        Url = this[ArticleField.Url],
        Source = this[ArticleField.Source],
        SourceCountry = this[ArticleField.SourceCountry],
        Language = this[ArticleField.Language],
        Countries = List(ArticleField.Countries) ?? [],
        Topics = List(ArticleField.Topics) ?? [],
        Authors = List(ArticleField.Authors) ?? List(ArticleField.Author) ?? [],
    };

    private IReadOnlyList<string>? List(ArticleField field) => _lists[field - ArticleField.Countries];

    private DateTimeOffset? ParseDate(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!IsoDate.TryParse(text, out var moment))
        {
            Reject("publish_time", $"{Excerpt.Of(text)} is not a date and time of ISO 8601 that exists, such as \"2021-03-01\" or \"2021-03-01T12:30:00+02:00\".");
        }

        return moment;
    }

    private PublishTimeOrigin ParseOrigin(string? text, bool hasTime)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return PublishTimeOrigin.Given;
        }

        if (!hasTime && !IsRejected("publish_time"))
        {
            Reject("publish_time_origin", "There is no publication time that it could be the origin of.");
        }

        if (!Origins.TryGetValue(text.Trim(), out var origin))
        {
            Reject("publish_time_origin", $"{Excerpt.Of(text)} is no origin; expected {string.Join(", ", Origins.Keys)}.");
        }

        return origin;
    }

    private bool IsRejected(string field) => _violations?.Exists(violation => violation.Field == field) ?? false;
}
