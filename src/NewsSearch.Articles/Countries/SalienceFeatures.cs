using System.Runtime.CompilerServices;

namespace NewsSearch.Articles.Countries;

/// <summary>The numbers of one country of an article from which its salience is reckoned, in the order of <see cref="SalienceFeatures"/>.</summary>
[InlineArray(SalienceFeatures.Count)]
internal struct SalienceVector
{
    private double _first;
}

/// <summary>A country that an article mentions, with its numbers.</summary>
/// <param name="code">Its code.</param>
internal struct MentionedCountry(string code)
{
    /// <summary>Its code.</summary>
    public string Code = code;

    /// <summary>What its mentions weigh by kind and place.</summary>
    public double Prominence;

    /// <summary>Where the first mention of the body is; -1 if there is none.</summary>
    public int FirstStart = -1;

    /// <summary>How often the title names it.</summary>
    public int InTitle;

    /// <summary>How often the dateline names it.</summary>
    public int InDateline;

    /// <summary>How often the beginning of the text names it.</summary>
    public int InLead;

    /// <summary>Whether its name or its people are named.</summary>
    public bool IsNamed;

    /// <summary>Its numbers.</summary>
    public SalienceVector Features;
}

/// <summary>Reckons, from all mentions of an article, the numbers of each country.</summary>
internal static class SalienceFeatures
{
    /// <summary>How many numbers a country has.</summary>
    public const int Count = 10;

    private const int LeadLength = 300;
    private const double HalfLife = 100;
    private const double TitleFactor = 4;
    private const double DatelineFactor = 4;
    private const double LeadBonus = 0.5;

    // In the order of MentionKind.
    private static readonly double[] WeightOfKind = [1, 0.75, 1, 1, 1, 0.5, 0.4, 0.5, 0.5, 0.2];

    /// <summary>The countries of an article with their numbers, in the order in which they are first named.</summary>
    /// <param name="mentions">All mentions: fields in order, then positions.</param>
    /// <param name="datelineLength">The length of the dateline at the beginning of the body; 0 if there is none.</param>
    public static MentionedCountry[] Read(List<CountryMention> mentions, int datelineLength)
    {
        var countries = new List<MentionedCountry>();
        foreach (var mention in mentions)
        {
            var index = countries.FindIndex(country => country.Code == mention.Code);
            if (index < 0)
            {
                index = countries.Count;
                countries.Add(new MentionedCountry(mention.Code));
            }

            var country = countries[index];
            Add(ref country, mention, datelineLength);
            countries[index] = country;
        }

        var found = countries.ToArray();
        Complete(found);
        return found;
    }

    private static void Add(ref MentionedCountry country, in CountryMention mention, int datelineLength)
    {
        var weight = WeightOfKind[(int)mention.Kind] * mention.Weight;
        country.IsNamed |= mention.Kind is MentionKind.Name or MentionKind.Demonym;
        if (mention.Field == ArticlePart.Title)
        {
            country.InTitle++;
            country.Prominence += weight * TitleFactor;
            return;
        }

        country.FirstStart = country.FirstStart < 0 ? mention.Start : country.FirstStart;
        if (mention.Start < datelineLength)
        {
            country.InDateline++;
            country.Prominence += weight * DatelineFactor;
            return;
        }

        country.InLead += mention.Start < datelineLength + LeadLength ? 1 : 0;
        country.Prominence += weight * (1 + LeadBonus * Math.Pow(0.5, (mention.Start - datelineLength) / HalfLife));
    }

    private static void Complete(MentionedCountry[] countries)
    {
        var all = 0.0;
        foreach (ref readonly var country in countries.AsSpan())
        {
            all += country.Prominence;
        }

        foreach (ref var country in countries.AsSpan())
        {
            country.Features[0] = 1;
            country.Features[1] = country.InTitle > 0 ? 1 : 0;
            country.Features[2] = country.InDateline > 0 ? 1 : 0;
            country.Features[3] = country.InLead > 0 ? 1 : 0;
            country.Features[4] = Math.Log(1 + country.Prominence);
            country.Features[5] = all > 0 ? country.Prominence / all : 0;
            country.Features[6] = Math.Log(countries.Length);
            country.Features[7] = country.IsNamed ? 1 : 0;
            country.Features[8] = country.FirstStart < 0 ? 0 : country.FirstStart / (country.FirstStart + 1000.0);
            country.Features[9] = country.InDateline > 0 && country.InTitle == 0 && country.InLead == 0 ? 1 : 0;
        }
    }
}
