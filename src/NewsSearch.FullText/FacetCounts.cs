using NodaTime;

namespace NewsSearch.FullText;

/// <summary>The counts of one facet. All of them are exact.</summary>
/// <param name="Name">The name in the request.</param>
public abstract record FacetCounts(string Name);

/// <summary>Articles by country.</summary>
/// <param name="Name">The name in the request.</param>
/// <param name="Counts">The countries in the order asked for.</param>
/// <param name="OmittedCountries">The number of further countries beyond the limit.</param>
/// <param name="WithoutCountry">The matching articles without a country, or without one that is salient enough.</param>
public sealed record CountryFacetCounts(
    string Name, IReadOnlyList<CountryCount> Counts, int OmittedCountries, MatchCount WithoutCountry) : FacetCounts(Name);

/// <summary>A country and its number of matching articles.</summary>
/// <param name="Country">The code.</param>
/// <param name="Matches">The numbers of articles and stories.</param>
/// <param name="Selected">Whether the request selects it.</param>
public readonly record struct CountryCount(string Country, MatchCount Matches, bool Selected)
{
    /// <summary>The sum of the country's salience over those articles; null unless asked for.</summary>
    public double? Salience { get; init; }
}

/// <summary>Articles by label.</summary>
/// <param name="Name">The name in the request.</param>
/// <param name="Counts">The values in the order asked for.</param>
/// <param name="OmittedValues">The number of further values beyond the limit.</param>
/// <param name="WithoutValue">The matching articles without a value.</param>
public sealed record TermFacetCounts(
    string Name, IReadOnlyList<TermCount> Counts, int OmittedValues, MatchCount WithoutValue) : FacetCounts(Name);

/// <summary>A label and its number of matching articles.</summary>
/// <param name="Value">The value as filters and selections take it: "reuters", "en", "GB".</param>
/// <param name="Label">The value as people write it: "Reuters", "English", "United Kingdom".</param>
/// <param name="Matches">The numbers of articles and stories.</param>
/// <param name="Selected">Whether the request selects it.</param>
public readonly record struct TermCount(string Value, string Label, MatchCount Matches, bool Selected);

/// <summary>Articles by date.</summary>
/// <param name="Name">The name in the request.</param>
/// <param name="Counts">The buckets, the oldest first.</param>
/// <param name="OmittedArticles">The number of articles in buckets beyond the limit; by mentioned dates, an article counts for each of them.</param>
/// <param name="Undated">The matching articles without a date.</param>
public sealed record DateFacetCounts(
    string Name, IReadOnlyList<DateCount> Counts, long OmittedArticles, MatchCount Undated) : FacetCounts(Name)
{
    /// <summary>The field that was counted. Default: the published time.</summary>
    public FacetField Field { get; init; } = FacetField.Published;

    /// <summary>The matching articles that are in no bucket because their texts name times less precisely than its unit. 0 by publication.</summary>
    public MatchCount Coarser { get; init; }
}

/// <summary>A calendar bucket and its number of matching articles.</summary>
/// <param name="Start">The first instant of the bucket in the zone of the request.</param>
/// <param name="End">The first instant after it.</param>
/// <param name="Label">The bucket as people write it: "2021", "2021-Q1", "2021-03", "2021-W09", "2021-03-05".</param>
/// <param name="Matches">The numbers of articles and stories.</param>
/// <param name="Selected">Whether the request selects it, by this label and in this zone.</param>
public readonly record struct DateCount(Instant Start, Instant End, string Label, MatchCount Matches, bool Selected);

/// <summary>Articles by ranges of a number.</summary>
/// <param name="Name">The name in the request.</param>
/// <param name="Counts">The ranges in the order of the request.</param>
public sealed record RangeFacetCounts(string Name, IReadOnlyList<RangeCount> Counts) : FacetCounts(Name);

/// <summary>A range and its number of matching articles.</summary>
/// <param name="Label">The range as people write it: "100-499", "500-", "-99".</param>
/// <param name="Matches">The numbers of articles and stories.</param>
/// <param name="Selected">Whether the request selects it.</param>
public readonly record struct RangeCount(string Label, MatchCount Matches, bool Selected);

/// <summary>How much matches.</summary>
/// <param name="Articles">The number of articles.</param>
/// <param name="Stories">The number of different stories among them.</param>
public readonly record struct MatchCount(long Articles, long Stories);
