using System.Text.RegularExpressions;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using NewsSearch.Articles.Countries;
using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Conditions on hits from messages to the domain.</summary>
internal static partial class SearchFilters
{
    private const int MaxValues = 300;
    private const int MaxLabelLength = 256;

    /// <summary>Reads the conditions; none if the message is absent.</summary>
    public static SearchFilter ToDomain(V1.SearchFilter? message, RequestViolations violations)
    {
        if (message is null)
        {
            return SearchFilter.None;
        }

        var from = ToTime("filter.published_from", message.PublishedFrom, violations);
        var before = ToTime("filter.published_before", message.PublishedBefore, violations);
        if (before <= from)
        {
            violations.Add("filter.published_before", "It is not later than published_from, so no article can be between them.");
        }

        var (least, most) = ToWords(message, violations);
        return new SearchFilter
        {
            Countries = ToCountries("filter.countries", message.Countries, violations),
            MentionedCountries = ToCountries("filter.mentioned_countries", message.MentionedCountries, violations),
            SourceCountries = ToCountries("filter.source_countries", message.SourceCountries, violations),
            Sources = ToLabels("filter.sources", message.Sources, "a publisher", violations),
            Topics = ToLabels("filter.topics", message.Topics, "a topic", violations),
            Authors = ToLabels("filter.authors", message.Authors, "an author", violations),
            Languages = ToValues("filter.languages", message.Languages, tag => tag, LanguageTag().IsMatch, "a BCP 47 language tag", violations),
            MinSalience = violations.SalienceOrZero("filter.min_country_salience", message.MinCountrySalience),
            MentionedDates = MentionedDateRanges.ToDomain(message.MentionedDates, violations),
            MinWords = least,
            MaxWords = most,
            PublishedFrom = from,
            PublishedBefore = before,
        };
    }

    private static (int? Least, int? Most) ToWords(V1.SearchFilter message, RequestViolations violations)
    {
        int? least = message.HasMinWords ? message.MinWords : null;
        int? most = message.HasMaxWords ? message.MaxWords : null;
        if (least < 0)
        {
            violations.Add("filter.min_words", $"{least} is negative.");
        }

        if (most < (least ?? 0))
        {
            violations.Add("filter.max_words", $"{most} is less than min_words or negative, so no article can be that short.");
        }

        return (least, most);
    }

    private static List<string> ToCountries(string field, RepeatedField<string> values, RequestViolations violations) =>
        ToValues(field, values, code => code.ToUpperInvariant(), CountryCodes.IsKnown, "an ISO 3166-1 alpha-2 code", violations);

    private static List<string> ToLabels(string field, RepeatedField<string> values, string kind, RequestViolations violations) =>
        ToValues(
            field, values, label => label.Trim(), label => label.Length is > 0 and <= MaxLabelLength, $"{kind} of 1 to {MaxLabelLength} characters", violations);

    private static List<string> ToValues(
        string field,
        RepeatedField<string> values,
        Func<string, string> normalize,
        Predicate<string> isValid,
        string expected,
        RequestViolations violations)
    {
        if (values.Count > MaxValues)
        {
            violations.Add(field, $"There are {values.Count} values; at most {MaxValues} are allowed.");
            return [];
        }

        var normalized = values.Select(normalize).ToList();
        for (var index = 0; index < normalized.Count; index++)
        {
            if (!isValid(normalized[index]))
            {
                violations.Add($"{field}[{index}]", $"'{values[index]}' is not {expected}.");
            }
        }

        return normalized;
    }

    private static DateTimeOffset? ToTime(string field, Timestamp? timestamp, RequestViolations violations)
    {
        if (timestamp is null)
        {
            return null;
        }

        if (Timestamps.TryToDomain(timestamp, out var time))
        {
            return time;
        }

        violations.Add(field, Timestamps.OutOfRange);
        return null;
    }

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LanguageTag();
}
