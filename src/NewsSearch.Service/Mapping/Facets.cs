using Google.Protobuf.Collections;
using NewsSearch.FullText;
using NewsSearch.Service.Errors;
using NodaTime;

namespace NewsSearch.Service.Mapping;

/// <summary>Facets from messages to the domain.</summary>
internal static class Facets
{
    private const int MaxFacets = 16;
    private const int DefaultCountries = 10;
    private const int MaxCountries = 300;
    private const int DefaultBuckets = 1_000;
    private const int MaxBuckets = 10_000;

    /// <summary>Reads the facets, in their order.</summary>
    public static IReadOnlyList<FacetRequest> ToDomain(RepeatedField<V1.Facet> messages, RequestViolations violations)
    {
        if (messages.Count > MaxFacets)
        {
            violations.Add("facets", $"There are {messages.Count} facets; at most {MaxFacets} are allowed.");
            return [];
        }

        var facets = new List<FacetRequest>(messages.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < messages.Count; index++)
        {
            var path = $"facets[{index}]";
            if (ToDomain(messages[index], path, violations) is { } facet)
            {
                facets.Add(facet);
                if (!names.Add(facet.Name))
                {
                    violations.Add($"{path}.name", $"Another facet has the name '{facet.Name}'; each needs a name of its own.");
                }
            }
        }

        return facets;
    }

    private static FacetRequest? ToDomain(V1.Facet message, string path, RequestViolations violations)
    {
        switch (message.KindCase)
        {
            case V1.Facet.KindOneofCase.Country:
                return new CountryFacetRequest(
                    NameOr(message.Name, "country"),
                    violations.NumberOrDefault($"{path}.country.limit", message.Country.Limit, DefaultCountries, 1, MaxCountries));
            case V1.Facet.KindOneofCase.Published:
                return new DateFacetRequest(
                    NameOr(message.Name, "published"),
                    ToUnit(message.Published.Unit, $"{path}.published.unit", violations),
                    ToZone(message.Published.TimeZone, $"{path}.published.time_zone", violations),
                    violations.NumberOrDefault($"{path}.published.limit", message.Published.Limit, DefaultBuckets, 1, MaxBuckets));
            default:
                violations.Add(path, "It says not what to count; set country or published.");
                return null;
        }
    }

    private static string NameOr(string name, string kind) => name.Length == 0 ? kind : name;

    private static CalendarUnit ToUnit(V1.CalendarUnit unit, string path, RequestViolations violations)
    {
        switch (unit)
        {
            case V1.CalendarUnit.Day:
                return CalendarUnit.Day;
            case V1.CalendarUnit.Week:
                return CalendarUnit.Week;
            case V1.CalendarUnit.Unspecified or V1.CalendarUnit.Month:
                return CalendarUnit.Month;
            case V1.CalendarUnit.Quarter:
                return CalendarUnit.Quarter;
            case V1.CalendarUnit.Year:
                return CalendarUnit.Year;
            default:
                violations.Add(path, $"{(int)unit} is not a calendar unit.");
                return default;
        }
    }

    private static DateTimeZone ToZone(string zone, string path, RequestViolations violations)
    {
        if (zone.Length == 0)
        {
            return DateTimeZone.Utc;
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known)
        {
            return known;
        }

        violations.Add(path, $"'{zone}' is not an IANA time zone.", ErrorReasons.BadTimeZone);
        return DateTimeZone.Utc;
    }
}
