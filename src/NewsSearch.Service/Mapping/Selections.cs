using Google.Protobuf.Collections;
using NewsSearch.FullText;
using NewsSearch.FullText.Facets;
using NodaTime;

namespace NewsSearch.Service.Mapping;

/// <summary>Selections from messages to the domain.</summary>
internal static class Selections
{
    private const int MaxSelections = 16;
    private const int MaxValues = 300;

    /// <summary>Reads the selections, in their order.</summary>
    public static IReadOnlyList<FacetSelection> ToDomain(RepeatedField<V1.FacetSelection> messages, RequestViolations violations)
    {
        if (messages.Count > MaxSelections)
        {
            violations.Add("selections", $"There are {messages.Count} selections; at most {MaxSelections} are allowed.");
            return [];
        }

        var selections = new List<FacetSelection>(messages.Count);
        for (var index = 0; index < messages.Count; index++)
        {
            var path = $"selections[{index}]";
            if (FacetFields.ToDomain(messages[index].Field, $"{path}.field", violations) is not { } field)
            {
                continue;
            }

            if (selections.Exists(other => other.Field == field))
            {
                violations.Add($"{path}.field", "Another selection is of the same field; put all its values into one.");
                continue;
            }

            selections.Add(ToDomain(messages[index], field, path, violations));
        }

        return selections;
    }

    private static FacetSelection ToDomain(V1.FacetSelection message, FacetField field, string path, RequestViolations violations) =>
        new(field, ToValues(message.Values, field, $"{path}.values", violations))
        {
            NeedsAll = NeedsAll(message.Mode, $"{path}.mode", violations),
            MinSalience = ToSalience(message.MinSalience, field, $"{path}.min_salience", violations),
            Zone = field == FacetField.Published ? Facets.ToZone(message.TimeZone, $"{path}.time_zone", violations) : DateTimeZone.Utc,
        };

    private static List<string> ToValues(RepeatedField<string> values, FacetField field, string path, RequestViolations violations)
    {
        var normalized = new List<string>();
        if (values.Count is 0 or > MaxValues)
        {
            violations.Add(path, $"There are {values.Count} values; from 1 to {MaxValues} are allowed.");
            return normalized;
        }

        for (var index = 0; index < values.Count; index++)
        {
            if (!FacetValues.TryNormalize(field, values[index], out var value))
            {
                violations.Add($"{path}[{index}]", $"'{values[index]}' is not {Expected(field)}.");
            }
            else if (!normalized.Contains(value))
            {
                normalized.Add(value);
            }
        }

        return normalized;
    }

    private static double ToSalience(double least, FacetField field, string path, RequestViolations violations)
    {
        if (least != 0 && field is not (FacetField.Country or FacetField.MentionedCountry))
        {
            violations.Add(path, "Only COUNTRY and MENTIONED_COUNTRY have a salience.");
        }

        return violations.SalienceOrZero(path, least);
    }

    private static bool NeedsAll(V1.SelectionMode mode, string path, RequestViolations violations)
    {
        if (mode is not (V1.SelectionMode.Unspecified or V1.SelectionMode.Any or V1.SelectionMode.All))
        {
            violations.Add(path, $"{(int)mode} is not a mode of selection.");
        }

        return mode == V1.SelectionMode.All;
    }

    private static string Expected(FacetField field) => field switch
    {
        FacetField.Country or FacetField.MentionedCountry or FacetField.SourceCountry => "an ISO 3166-1 alpha-2 code",
        FacetField.Language => "a language without its region, such as en",
        FacetField.Published or FacetField.MentionedDate => "a calendar bucket such as 2021, 2021-Q1, 2021-03, 2021-W09 or 2021-03-05",
        FacetField.WordCount => "a range such as 100-499 or 500-",
        _ => $"a label of 1 to {FacetValues.MaxLabelLength} characters",
    };
}
