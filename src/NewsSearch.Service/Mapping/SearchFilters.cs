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
    private const int MaxSourceLength = 256;

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

        return new SearchFilter
        {
            Countries = ToValues("filter.countries", message.Countries, code => code.ToUpperInvariant(), CountryCodes.IsKnown, "an ISO 3166-1 alpha-2 code", violations),
            Sources = ToValues("filter.sources", message.Sources, source => source.Trim(), source => source.Length is > 0 and <= MaxSourceLength, "a publisher of 1 to 256 characters", violations),
            Languages = ToValues("filter.languages", message.Languages, tag => tag, LanguageTag().IsMatch, "a BCP 47 language tag", violations),
            PublishedFrom = from,
            PublishedBefore = before,
        };
    }

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
