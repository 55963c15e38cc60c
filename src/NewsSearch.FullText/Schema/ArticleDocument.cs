using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates;
using NewsSearch.Articles.Dates.Mentions;
using NewsSearch.FullText.Analysis;

namespace NewsSearch.FullText.Schema;

/// <summary>Turns articles into the documents that Lucene's writer takes. Fields and token streams are made once and used for every article.</summary>
/// <remarks>One thread at a time.</remarks>
[SuppressMessage("Design", "CA1001", Justification = "The token lists hold nothing but memory.")]
internal sealed class ArticleDocument
{
    private readonly List<IIndexableField> _fields = [];
    private readonly TokenList _title = new();
    private readonly TokenList _body = new();
    private readonly Dictionary<string, KeywordStream> _keywords = [];
    private readonly Dictionary<string, Field> _searchable = [];
    private readonly BinaryDocValuesField _idColumn = new(FieldNames.Id, new BytesRef());
    private readonly BinaryDocValuesField _countryColumn = new(FieldNames.CountrySalience, new BytesRef());
    private readonly NumericDocValuesField _publishedColumn = new(FieldNames.Published, 0);
    private readonly NumericDocValuesField _storyColumn = new(FieldNames.Story, 0);
    private readonly NumericDocValuesField _wordCountColumn = new(FieldNames.WordCount, 0);

    public ArticleDocument()
    {
        foreach (var definition in ArticleSchema.Fields)
        {
            if (definition.Indexing == FieldIndexing.Keyword)
            {
                var stream = new KeywordStream();
                _keywords.Add(definition.Name, stream);
                _searchable.Add(definition.Name, new Field(definition.Name, stream, definition.IndexType));
            }
            else if (definition.Indexing == FieldIndexing.Number)
            {
                _searchable.Add(definition.Name, new Int64Field(definition.Name, 0, definition.IndexType));
            }
        }

        AddWords(ArticleSchema.Title, _title, stems: true);
        AddWords(ArticleSchema.TitleExact, _title, stems: false);
        AddWords(ArticleSchema.Body, _body, stems: true);
        AddWords(ArticleSchema.BodyExact, _body, stems: false);
    }

    /// <summary>The fields of an article, valid until the next call. The body is stored last, so that it can be left unread.</summary>
    public IEnumerable<IIndexableField> Fill(IndexedArticle indexed, StoryPlace place)
    {
        var article = indexed.Article;
        Clear();
        _title.Fill(article.Title);
        _body.Fill(article.Body);
        Search(ArticleSchema.Title, ArticleSchema.TitleExact, ArticleSchema.Body, ArticleSchema.BodyExact);

        Keyword(ArticleSchema.Id, article.Id);
        _idColumn.SetBytesValue(new BytesRef(article.Id));
        _fields.Add(_idColumn);
        AddCountries(indexed.Countries);
        Column(FieldNames.Country, _keywords[FieldNames.Country].Labels);
        Column(FieldNames.MentionedCountry, _keywords[FieldNames.MentionedCountry].Labels);
        Column(FieldNames.Topic, article.Topics.Select(KeywordForm.AsWritten));
        Column(FieldNames.Author, article.Authors.Select(KeywordForm.AsWritten));
        Column(FieldNames.Source, article.Source is { } label ? KeywordForm.AsWritten(label) : null);
        Column(FieldNames.SourceCountry, article.SourceCountry is { } home ? KeywordForm.Upper(home) : null);
        Column(FieldNames.Language, article.Language is { } tag ? KeywordForm.PrimarySubtag(KeywordForm.Lower(tag)) : null);
        Keywords(ArticleSchema.Topic, article.Topics, KeywordForm.Lower);
        Keywords(ArticleSchema.Author, article.Authors, KeywordForm.Lower);
        Keyword(ArticleSchema.Source, article.Source is { } source ? KeywordForm.Lower(source) : null);
        Keyword(ArticleSchema.SourceCountry, article.SourceCountry is { } country ? KeywordForm.Upper(country) : null);
        AddLanguage(article.Language);
        AddTime(article, indexed.InferredTime);
        AddMentionedDates(indexed.MentionedDates);
        AddStory(article.Id, place);
        AddPresent(article, indexed);
        AddWordCount();
        Store(ArticleSchema.Country, article.Countries);
        Store(ArticleSchema.Topic, article.Topics);
        Store(ArticleSchema.Author, article.Authors);
        Store(ArticleSchema.Id, article.Id);
        Store(ArticleSchema.Source, article.Source);
        Store(ArticleSchema.SourceCountry, article.SourceCountry);
        Store(ArticleSchema.Language, article.Language);
        Store(ArticleSchema.Url, article.Url);
        Store(ArticleSchema.Title, article.Title);
        Store(ArticleSchema.Body, article.Body);
        return _fields;
    }

    /// <summary>Lets go of the article's text.</summary>
    public void Clear()
    {
        _fields.Clear();
        _title.Clear();
        _body.Clear();
        foreach (var stream in _keywords.Values)
        {
            stream.Labels.Clear();
        }
    }

    private void AddWords(FieldDefinition definition, TokenList tokens, bool stems) =>
        _searchable.Add(definition.Name, new Field(definition.Name, new TokenListStream(tokens, stems), definition.IndexType));

    private void AddCountries(IReadOnlyList<ArticleCountry> countries)
    {
        Keywords(ArticleSchema.Country, [.. countries.Where(country => country.IsAbout).Select(country => country.Code)], KeywordForm.Upper);
        Keywords(ArticleSchema.MentionedCountry, [.. countries.Select(country => country.Code)], KeywordForm.Upper);
        if (countries.Count > 0)
        {
            var packed = new BytesRef(PackedCountry.Write(countries));
            _countryColumn.SetBytesValue(packed);
            _fields.Add(_countryColumn);
            _fields.Add(new StoredField(FieldNames.CountrySalience, packed));
        }
    }

    private void AddLanguage(string? tag)
    {
        if (tag is null)
        {
            return;
        }

        var whole = KeywordForm.Lower(tag);
        Keyword(ArticleSchema.Language, whole);
        if (KeywordForm.PrimarySubtag(whole) is var primary && primary != whole)
        {
            _keywords[FieldNames.Language].Labels.Add(primary);
        }
    }

    private void AddTime(Article article, InferredPublishTime? inferred)
    {
        if ((article.PublishedAt ?? inferred?.Time) is not { } time)
        {
            return;
        }

        var milliseconds = time.ToUnixTimeMilliseconds();
        _searchable[FieldNames.Published].SetInt64Value(milliseconds);
        _publishedColumn.SetInt64Value(milliseconds);
        Search(ArticleSchema.Published);
        _fields.Add(_publishedColumn);
        if (article.PublishedAt is not null)
        {
            _fields.Add(new StoredField(FieldNames.Published, milliseconds));
            _fields.Add(new StoredField(FieldNames.PublishedOffset, (int)time.Offset.TotalMinutes));
        }
        else
        {
            _fields.Add(new StoredField(FieldNames.InferredTime, milliseconds));
        }

        var origin = article.PublishedAt is null && inferred is { } found ? found.Origin : article.PublishTimeOrigin;
        if (origin != PublishTimeOrigin.Given)
        {
            _fields.Add(new StoredField(FieldNames.PublishedOrigin, (int)origin));
        }
    }

    private void AddMentionedDates(IReadOnlyList<MentionedPeriod> periods)
    {
        foreach (var period in periods)
        {
            _fields.Add(new SortedSetDocValuesField(FieldNames.MentionedDate, PackedPeriod.Write(period)));
        }
    }

    private void AddStory(string id, StoryPlace place)
    {
        _storyColumn.SetInt64Value(place.Encode());
        _fields.Add(_storyColumn);
        if (place.Name != id)
        {
            Keyword(ArticleSchema.Story, place.Name);
            Store(ArticleSchema.Story, place.Name);
        }

        if (place.Sketch.Length > 0)
        {
            foreach (var hash in place.Sketch.Span)
            {
                _keywords[FieldNames.StorySketch].Labels.Add(SketchTerm.Of(hash));
            }

            Search(ArticleSchema.StorySketch);
        }
    }

    private void AddPresent(Article article, IndexedArticle indexed)
    {
        Present(FieldNames.Title, article.Title.Length > 0);
        Present(FieldNames.Body, article.Body.Length > 0);
        Present(FieldNames.Url, article.Url is not null);
        Present(FieldNames.Source, article.Source is not null);
        Present(FieldNames.SourceCountry, article.SourceCountry is not null);
        Present(FieldNames.Language, article.Language is not null);
        Present(FieldNames.Published, article.PublishedAt is not null || indexed.InferredTime is not null);
        Present(FieldNames.Country, _keywords[FieldNames.Country].Labels.Count > 0);
        Present(FieldNames.MentionedCountry, _keywords[FieldNames.MentionedCountry].Labels.Count > 0);
        Present(FieldNames.MentionedDate, indexed.MentionedDates.Count > 0);
        Present(FieldNames.Topic, article.Topics.Count > 0);
        Present(FieldNames.Author, article.Authors.Count > 0);
        Search(ArticleSchema.Present);
    }

    private void Present(string field, bool isPresent)
    {
        if (isPresent)
        {
            _keywords[FieldNames.Present].Labels.Add(field);
        }
    }

    private void AddWordCount()
    {
        _searchable[FieldNames.WordCount].SetInt64Value(_body.Count);
        _wordCountColumn.SetInt64Value(_body.Count);
        Search(ArticleSchema.WordCount);
        _fields.Add(_wordCountColumn);
    }

    private void Column(string field, string? value)
    {
        if (value is { Length: > 0 })
        {
            _fields.Add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }

    private void Column(string field, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            if (value.Length > 0)
            {
                _fields.Add(new SortedSetDocValuesField(field, new BytesRef(value)));
            }
        }
    }

    private void Keyword(FieldDefinition definition, string? label)
    {
        if (label is not null)
        {
            _keywords[definition.Name].Labels.Add(label);
            Search(definition);
        }
    }

    private void Keywords(FieldDefinition definition, IReadOnlyList<string> labels, Func<string, string> form)
    {
        if (labels.Count > 0)
        {
            _keywords[definition.Name].Labels.AddRange(labels.Select(form).Distinct());
            Search(definition);
        }
    }

    private void Search(params ReadOnlySpan<FieldDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            _fields.Add(_searchable[definition.Name]);
        }
    }

    private void Store(FieldDefinition definition, string? value)
    {
        if (value is not null)
        {
            _fields.Add(new StoredField(definition.Name, value));
        }
    }

    private void Store(FieldDefinition definition, IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            Store(definition, value);
        }
    }
}
