namespace NewsSearch.FullText;

/// <summary>Asks for the values of a facet among the articles that a search finds. Limits on its numbers are the caller's business.</summary>
public sealed record FacetValuesRequest
{
    /// <summary>The search; its page, facets, order and highlights are ignored, and so is its selection over <see cref="Field"/>.</summary>
    public required SearchRequest Search { get; init; }

    /// <summary>A field of labels: any but the dates and <see cref="FacetField.WordCount"/>.</summary>
    public required FacetField Field { get; init; }

    /// <summary>
    /// What has been typed: values are wanted that begin with it, have a word that does, or stand for a country or a language whose
    /// English name does. Case and diacritics do not matter, and one letter may be wrong from four letters on, two from eight; none where
    /// there is a digit. Empty for all values.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>The number of values wanted, above 0.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>The order of values that match with equally many errors; those with fewer come first.</summary>
    public FacetOrder Order { get; init; }
}

/// <summary>The values of a facet.</summary>
/// <param name="Values">The values in order, each of at least one article, with exact counts.</param>
/// <param name="OmittedValues">The number of further values beyond the limit.</param>
public sealed record FacetValueList(IReadOnlyList<TermCount> Values, int OmittedValues);
