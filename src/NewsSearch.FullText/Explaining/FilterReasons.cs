using System.Globalization;
using Lucene.Net.Index;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Snapshots;

namespace NewsSearch.FullText.Explaining;

/// <summary>Tells which conditions of a filter a document does not meet.</summary>
internal static class FilterReasons
{
    /// <summary>Each condition alone: its name, the filter that has no other, and what it asks for.</summary>
    private static readonly (string Name, Func<SearchFilter, SearchFilter> Alone, Func<SearchFilter, string> Asked)[] Conditions =
    [
        ("country", filter => new SearchFilter { Countries = filter.Countries, MinSalience = LeastOf(filter.Countries, filter) }, filter => Values(filter.Countries) + Least(filter)),
        ("source", filter => new SearchFilter { Sources = filter.Sources }, filter => Values(filter.Sources)),
        ("language", filter => new SearchFilter { Languages = filter.Languages }, filter => Values(filter.Languages)),
        ("mentioned country", filter => new SearchFilter { MentionedCountries = filter.MentionedCountries, MinSalience = LeastOf(filter.MentionedCountries, filter) }, filter => Values(filter.MentionedCountries) + Least(filter)),
        ("salience of countries", filter => new SearchFilter { MinSalience = filter.Countries.Count + filter.MentionedCountries.Count == 0 ? filter.MinSalience : 0 }, filter => Salience(filter.MinSalience)),
        ("publisher's country", filter => new SearchFilter { SourceCountries = filter.SourceCountries }, filter => Values(filter.SourceCountries)),
        ("topic", filter => new SearchFilter { Topics = filter.Topics }, filter => Values(filter.Topics)),
        ("author", filter => new SearchFilter { Authors = filter.Authors }, filter => Values(filter.Authors)),
        ("least number of words", filter => new SearchFilter { MinWords = filter.MinWords }, filter => Number(filter.MinWords)),
        ("greatest number of words", filter => new SearchFilter { MaxWords = filter.MaxWords }, filter => Number(filter.MaxWords)),
        ("mentioned dates", filter => new SearchFilter { MentionedDates = filter.MentionedDates }, filter => Days(filter.MentionedDates)),
        ("earliest publication time", filter => new SearchFilter { PublishedFrom = filter.PublishedFrom }, filter => Time(filter.PublishedFrom)),
        ("latest publication time", filter => new SearchFilter { PublishedBefore = filter.PublishedBefore }, filter => $"before {Time(filter.PublishedBefore)}"),
    ];

    /// <summary>A reason for each condition that is not met.</summary>
    public static IEnumerable<ScoreReason> Of(SearchFilter filter, AtomicReader reader, int document)
    {
        var columns = SegmentColumns.Of(reader);
        foreach (var (name, alone, asked) in Conditions)
        {
            if (SegmentFilter.Accepted(alone(filter), reader, columns)?.Get(document) == false)
            {
                yield return new ScoreReason(ScoreReasonKind.Filter, $"The filter on the {name} ({asked(filter)}) is not met.");
            }
        }
    }

    // Alone, the salience would be a condition on any country.
    private static double LeastOf(IReadOnlyList<string> countries, SearchFilter filter) => countries.Count > 0 ? filter.MinSalience : 0;

    private static string Least(SearchFilter filter) => filter.MinSalience > 0 ? $", {Salience(filter.MinSalience)}" : "";

    private static string Salience(double least) => string.Create(CultureInfo.InvariantCulture, $"salience {least} or more");

    private static string Values(IReadOnlyList<string> values) => string.Join(", ", values);

    private static string Days(MentionedDateRange? range) =>
        range is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{range.First:yyyy-MM-dd} to {range.Last:yyyy-MM-dd}, at least by the {range.EffectivePrecision.ToString().ToLowerInvariant()}");

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
