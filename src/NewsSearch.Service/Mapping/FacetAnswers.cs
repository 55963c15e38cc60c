using Google.Protobuf.WellKnownTypes;
using NewsSearch.Articles.Countries;
using NewsSearch.FullText;
using NodaTime;

namespace NewsSearch.Service.Mapping;

/// <summary>Counts of facets from the domain to messages.</summary>
internal static class FacetAnswers
{
    /// <summary>Writes the counts of a facet.</summary>
    public static V1.FacetResult ToMessage(FacetCounts counts) => counts switch
    {
        CountryFacetCounts country => new V1.FacetResult { Name = counts.Name, Country = ToMessage(country) },
        DateFacetCounts { Field: FacetField.MentionedDate } date => new V1.FacetResult { Name = counts.Name, MentionedDates = ToMessage(date) },
        DateFacetCounts date => new V1.FacetResult { Name = counts.Name, Published = ToMessage(date) },
        TermFacetCounts terms => new V1.FacetResult { Name = counts.Name, Terms = ToMessage(terms) },
        RangeFacetCounts ranges => new V1.FacetResult { Name = counts.Name, Ranges = ToMessage(ranges) },
        _ => throw new InvalidOperationException($"{counts.GetType().Name} is not in the contract."),
    };

    /// <summary>Writes a country and its counts.</summary>
    public static V1.CountryCount ToMessage(CountryCount count)
    {
        var message = new V1.CountryCount
        {
            Country = count.Country,
            CountryName = CountryCodes.NameOf(count.Country),
            Articles = count.Matches.Articles,
            Stories = count.Matches.Stories,
            Selected = count.Selected,
        };
        if (count.Salience is { } salience)
        {
            message.Salience = salience;
        }

        return message;
    }

    /// <summary>Writes a label and its counts.</summary>
    public static V1.TermCount ToMessage(TermCount count) => new()
    {
        Value = count.Value,
        Label = count.Label,
        Articles = count.Matches.Articles,
        Stories = count.Matches.Stories,
        Selected = count.Selected,
    };

    /// <summary>Writes an instant.</summary>
    public static Timestamp ToMessage(Instant instant) => Timestamp.FromDateTimeOffset(instant.ToDateTimeOffset());

    private static V1.CountryFacetResult ToMessage(CountryFacetCounts counts)
    {
        var message = new V1.CountryFacetResult
        {
            OmittedCountries = counts.OmittedCountries,
            ArticlesWithoutCountry = counts.WithoutCountry.Articles,
            StoriesWithoutCountry = counts.WithoutCountry.Stories,
        };
        message.Counts.AddRange(counts.Counts.Select(ToMessage));
        return message;
    }

    private static V1.TermFacetResult ToMessage(TermFacetCounts counts)
    {
        var message = new V1.TermFacetResult
        {
            OmittedValues = counts.OmittedValues,
            ArticlesWithoutValue = counts.WithoutValue.Articles,
            StoriesWithoutValue = counts.WithoutValue.Stories,
        };
        message.Counts.AddRange(counts.Counts.Select(ToMessage));
        return message;
    }

    private static V1.DateFacetResult ToMessage(DateFacetCounts counts)
    {
        var message = new V1.DateFacetResult
        {
            OmittedArticles = counts.OmittedArticles,
            UndatedArticles = counts.Undated.Articles,
            UndatedStories = counts.Undated.Stories,
            CoarserArticles = counts.Coarser.Articles,
            CoarserStories = counts.Coarser.Stories,
        };
        message.Counts.AddRange(counts.Counts.Select(count => new V1.DateCount
        {
            StartTime = ToMessage(count.Start),
            EndTime = ToMessage(count.End),
            Label = count.Label,
            Articles = count.Matches.Articles,
            Stories = count.Matches.Stories,
            Selected = count.Selected,
        }));
        return message;
    }

    private static V1.RangeFacetResult ToMessage(RangeFacetCounts counts)
    {
        var message = new V1.RangeFacetResult();
        message.Counts.AddRange(counts.Counts.Select(count => new V1.RangeCount
        {
            Label = count.Label,
            Articles = count.Matches.Articles,
            Stories = count.Matches.Stories,
            Selected = count.Selected,
        }));
        return message;
    }
}
