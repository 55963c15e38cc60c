using NodaTime;

namespace NewsSearch.FullText;

/// <summary>A field whose values are counted and selected.</summary>
public enum FacetField
{
    /// <summary>The countries that the article is about, given or inferred: upper-case codes.</summary>
    Country,

    /// <summary>The countries that the article mentions or is about: upper-case codes.</summary>
    MentionedCountry,

    /// <summary>The country of the publisher: an upper-case code.</summary>
    SourceCountry,

    /// <summary>The publisher, lower case.</summary>
    Source,

    /// <summary>The primary subtag of the language, lower case.</summary>
    Language,

    /// <summary>The topics, lower case.</summary>
    Topic,

    /// <summary>The authors, lower case.</summary>
    Author,

    /// <summary>The published time: labels of calendar buckets.</summary>
    Published,

    /// <summary>The number of words in the body: labels of ranges.</summary>
    WordCount,

    /// <summary>The times that the text names: labels of calendar buckets.</summary>
    MentionedDate,
}

/// <summary>
/// What a user has selected in one facet. It narrows hits, totals and all facets but those over its own field: they go on to show
/// what else could be selected (drill sideways).
/// </summary>
/// <param name="Field">The field. A request selects in each field at most once.</param>
/// <param name="Values">The values in the form that <see cref="Facets.FacetValues.TryNormalize"/> gives; at least one.</param>
public sealed record FacetSelection(FacetField Field, IReadOnlyList<string> Values)
{
    /// <summary>Whether an article needs all of the values; otherwise one of them is enough. Default false.</summary>
    public bool NeedsAll { get; init; }

    /// <summary>The zone whose calendar the values of <see cref="FacetField.Published"/> follow. Default UTC.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>
    /// The salience, from 0 to 1, that a selected country must have in an article. Default 0. For <see cref="FacetField.Country"/> and
    /// <see cref="FacetField.MentionedCountry"/> alone.
    /// </summary>
    public double MinSalience { get; init; }
}

/// <summary>The order of the values of a facet.</summary>
public enum FacetOrder
{
    /// <summary>The most articles first, equals by value.</summary>
    Count,

    /// <summary>By value, in ordinal order.</summary>
    Value,

    /// <summary>The greatest sum of salience first, equals by value. For countries that articles are about or mention alone.</summary>
    Salience,
}

/// <summary>A facet to count.</summary>
/// <param name="Name">The name under which the counts come back.</param>
public abstract record FacetRequest(string Name)
{
    /// <summary>The field that is counted.</summary>
    public abstract FacetField Field { get; init; }
}

/// <summary>Counts by country.</summary>
/// <param name="Name">The name under which the counts come back.</param>
/// <param name="Limit">The largest number of countries, above 0; selected ones come in addition.</param>
public sealed record CountryFacetRequest(string Name, int Limit) : FacetRequest(Name)
{
    /// <summary>What the country has to do with the article: one of the fields of countries. Default: the article is about it.</summary>
    public override FacetField Field { get; init; } = FacetField.Country;

    /// <summary>The order of the countries.</summary>
    public FacetOrder Order { get; init; }

    /// <summary>The salience, from 0 to 1, below which a country of an article does not count. Default 0. Not for the countries of publishers.</summary>
    public double MinSalience { get; init; }

    /// <summary>Whether the salience of the countries is added up as well. Default false. Not for the countries of publishers.</summary>
    public bool WithSalience { get; init; }
}

/// <summary>Counts by label.</summary>
/// <param name="Name">The name under which the counts come back.</param>
/// <param name="Field">A field of labels: any but the dates and <see cref="FacetField.WordCount"/>.</param>
/// <param name="Limit">The largest number of values, above 0; selected ones come in addition.</param>
public sealed record TermFacetRequest(string Name, FacetField Field, int Limit) : FacetRequest(Name)
{
    /// <inheritdoc/>
    public override FacetField Field { get; init; } = Field;

    /// <summary>The order of the values.</summary>
    public FacetOrder Order { get; init; }
}

/// <summary>Counts by calendar bucket.</summary>
/// <param name="Name">The name under which the counts come back.</param>
/// <param name="Unit">The length of a bucket.</param>
/// <param name="Zone">The zone whose calendar counts.</param>
/// <param name="Limit">The largest number of buckets, above 0; the newest are kept, and selected ones come in addition.</param>
public sealed record DateFacetRequest(string Name, CalendarUnit Unit, DateTimeZone Zone, int Limit) : FacetRequest(Name)
{
    /// <summary>The published time, or <see cref="FacetField.MentionedDate"/>, which has no zone: UTC is to be given. Default: the published time.</summary>
    public override FacetField Field { get; init; } = FacetField.Published;

    /// <summary>
    /// Whether buckets without articles are wanted too: all from the first to the last that has one, or as far as the filter's bounds
    /// on the field reach. Default false.
    /// </summary>
    public bool WithEmptyBuckets { get; init; }
}

/// <summary>Counts by ranges of the number of words.</summary>
/// <param name="Name">The name under which the counts come back.</param>
/// <param name="Ranges">The ranges, which may overlap.</param>
public sealed record RangeFacetRequest(string Name, IReadOnlyList<NumberRange> Ranges) : FacetRequest(Name)
{
    /// <inheritdoc/>
    public override FacetField Field { get; init; } = FacetField.WordCount;
}

/// <summary>A range of whole numbers.</summary>
/// <param name="From">The least number, included; null for no bound.</param>
/// <param name="To">The greatest number, included; null for no bound.</param>
public readonly record struct NumberRange(long? From, long? To)
{
    /// <summary>The range as people write it: "100-499", "500-", "-99"; "-" without any bound.</summary>
    public string Label => FormattableString.Invariant($"{From}-{To}");

    /// <summary>Whether a number is in the range.</summary>
    public bool Contains(long number) => !(number < From) && !(number > To);
}

/// <summary>A unit of the ISO 8601 calendar.</summary>
public enum CalendarUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week from Monday to Sunday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter that begins in January, April, July or October.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}
