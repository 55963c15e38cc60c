namespace NewsSearch.Articles.Ingestion;

/// <summary>Which field is in which column of a table.</summary>
internal sealed class CsvColumns
{
    private readonly IReadOnlyList<string> _headers;

    /// <summary>Reads the header. Of columns with the same name, the first counts.</summary>
    public CsvColumns(IReadOnlyList<string> headers)
    {
        _headers = headers;
        Known =
        [
            .. headers.Index()
                .Select(header => (Field: Array.FindIndex(ArticleFields.Names, name => name.Equals(header.Item.Trim(), StringComparison.OrdinalIgnoreCase)), Column: header.Index))
                .Where(known => known.Field >= 0)
                .DistinctBy(known => known.Field)
                .Select(known => ((ArticleField)known.Field, known.Column)),
        ];
    }

    /// <summary>The number of columns.</summary>
    public int Count => _headers.Count;

    /// <summary>The fields and the positions of their columns.</summary>
    public IReadOnlyList<(ArticleField Field, int Column)> Known { get; }

    /// <summary>Whether there is a column for the id.</summary>
    public bool HasId => Has(ArticleField.Id);

    /// <summary>The item of a table that has a header but no column for the body; null if it has one, or no header at all.</summary>
    public ReadItem? MissingBody(string file) => Count == 0 || Has(ArticleField.Body) || Has(ArticleField.Text) || Has(ArticleField.Content)
        ? null
        : new(file, 1, null, [new("body", $"The table has no column \"body\"; its columns are {string.Join(", ", _headers.Select(Excerpt.Of))}.")]);

    private bool Has(ArticleField field) => Known.Any(known => known.Field == field);
}
