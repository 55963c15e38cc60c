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
    private const int DefaultTerms = 10;
    private const int MaxTerms = 1_000;
    private const int MaxRanges = 100;

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
                return Country(message, path, violations);
            case V1.Facet.KindOneofCase.Published:
                return Dates(NameOr(message.Name, "published"), message.Published, $"{path}.published", violations);
            case V1.Facet.KindOneofCase.MentionedDates:
                return Dates(NameOr(message.Name, "mentioned_date"), message.MentionedDates, $"{path}.mentioned_dates", violations)
                    with { Field = FacetField.MentionedDate, Zone = DateTimeZone.Utc };
            case V1.Facet.KindOneofCase.Terms:
                return Terms(message, path, violations);
            case V1.Facet.KindOneofCase.Ranges:
                return Ranges(message, path, violations);
            default:
                violations.Add(path, "It says not what to count; set country, published, mentioned_dates, terms or ranges.");
                return null;
        }
    }

    private static CountryFacetRequest Country(V1.Facet message, string path, RequestViolations violations)
    {
        var facet = message.Country;
        if (facet.Role == V1.CountryRole.Source && (facet.MinSalience != 0 || facet.WithSalience || facet.Order == V1.FacetOrder.Salience))
        {
            violations.Add($"{path}.country.role", "The countries of publishers have no salience.");
        }

        return new CountryFacetRequest(
            NameOr(message.Name, "country"),
            violations.NumberOrDefault($"{path}.country.limit", facet.Limit, DefaultCountries, 1, MaxCountries))
        {
            Field = FacetFields.OfRole(facet.Role, $"{path}.country.role", violations),
            Order = facet.Order == V1.FacetOrder.Salience ? FacetOrder.Salience : FacetFields.ToOrder(facet.Order, $"{path}.country.order", violations),
            MinSalience = violations.SalienceOrZero($"{path}.country.min_salience", facet.MinSalience),
            WithSalience = facet.WithSalience,
        };
    }

    private static DateFacetRequest Dates(string name, V1.DateFacet facet, string path, RequestViolations violations) => new(
        name,
        ToUnit(facet.Unit, $"{path}.unit", violations),
        ToZone(facet.TimeZone, $"{path}.time_zone", violations),
        violations.NumberOrDefault($"{path}.limit", facet.Limit, DefaultBuckets, 1, MaxBuckets))
    {
        WithEmptyBuckets = facet.WithEmptyBuckets,
    };

    private static TermFacetRequest? Terms(V1.Facet message, string path, RequestViolations violations)
    {
        var facet = message.Terms;
        var limit = violations.NumberOrDefault($"{path}.terms.limit", facet.Limit, DefaultTerms, 1, MaxTerms);
        var order = FacetFields.ToOrder(facet.Order, $"{path}.terms.order", violations);
        return FacetFields.ToLabelField(facet.Field, $"{path}.terms.field", violations) is { } field
            ? new TermFacetRequest(NameOr(message.Name, FacetFields.NameOf(field)), field, limit) { Order = order }
            : null;
    }

    private static RangeFacetRequest? Ranges(V1.Facet message, string path, RequestViolations violations)
    {
        var facet = message.Ranges;
        if (facet.Field != V1.FacetField.WordCount)
        {
            violations.Add($"{path}.ranges.field", "Only WORD_COUNT has ranges.");
            return null;
        }

        if (facet.Ranges.Count is 0 or > MaxRanges)
        {
            violations.Add($"{path}.ranges.ranges", $"There are {facet.Ranges.Count} ranges; from 1 to {MaxRanges} are allowed.");
            return null;
        }

        var ranges = facet.Ranges.Select(range => new NumberRange(range.HasFrom ? range.From : null, range.HasTo ? range.To : null)).ToArray();
        for (var index = 0; index < ranges.Length; index++)
        {
            if (ranges[index].To < ranges[index].From)
            {
                violations.Add($"{path}.ranges.ranges[{index}].to", "It is less than from, so no number can be between them.");
            }
        }

        return new RangeFacetRequest(NameOr(message.Name, FacetFields.NameOf(FacetField.WordCount)), ranges);
    }

    private static string NameOr(string name, string kind) => name.Length == 0 ? kind : name;

    /// <summary>Reads a calendar unit.</summary>
    public static CalendarUnit ToUnit(V1.CalendarUnit unit, string path, RequestViolations violations)
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

    /// <summary>Reads a time zone; empty for UTC.</summary>
    public static DateTimeZone ToZone(string zone, string path, RequestViolations violations)
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
