namespace NewsSearch.FullText.Tests.Model;

/// <summary>Random facets and selections over <see cref="RandomArticles"/>.</summary>
internal static class RandomFacets
{
    private static readonly FacetField[] Labels =
        [FacetField.Country, FacetField.MentionedCountry, FacetField.SourceCountry, FacetField.Source, FacetField.Language, FacetField.Topic, FacetField.Author];

    private static readonly string[] Ranges = ["0-4", "5-9", "10-", "-12", "7-20", "3-3"];

    public static FacetRequest[] Facets(RandomArticles random, Random numbers) =>
        [.. Enumerable.Range(0, numbers.Next(5)).Select(number => Facet($"facet-{number}", random, numbers))];

    public static FacetSelection[] Selections(RandomArticles random, Random numbers) => numbers.Next(3) == 0
        ? []
        : [.. Enumerable.Range(0, numbers.Next(1, 4)).Select(_ => Selection(random, numbers)).DistinctBy(selection => selection.Field)];

    private static FacetRequest Facet(string name, RandomArticles random, Random numbers)
    {
        var limit = random.Pick([1, 3, 1000]);
        var order = random.Pick([FacetOrder.Count, FacetOrder.Value]);
        switch (numbers.Next(5))
        {
            case 0:
                return numbers.Next(3) == 0
                    ? new CountryFacetRequest(name, limit) { Field = random.Pick(Labels[..3]), Order = order }
                    : new CountryFacetRequest(name, limit)
                    {
                        Field = random.Pick(Labels[..2]),
                        Order = random.Pick(Enum.GetValues<FacetOrder>()),
                        MinSalience = random.Salience(),
                        WithSalience = numbers.Next(2) == 0,
                    };
            case 1:
                return new RangeFacetRequest(
                    name, [new NumberRange(0, 4), new NumberRange(5, 9), new NumberRange(10, null), new NumberRange(null, 12), new NumberRange(null, null)]);
            case 2:
                var unit = random.Pick(Enum.GetValues<CalendarUnit>());
                var isMentioned = numbers.Next(2) == 0;
                return new DateFacetRequest(name, unit, Answers.Zone(isMentioned ? "UTC" : random.Pick(Answers.Zones)), random.Pick([1, 5, 50]))
                {
                    Field = isMentioned ? FacetField.MentionedDate : FacetField.Published,

                    // By days, the plain scan would walk through millennia.
                    WithEmptyBuckets = numbers.Next(3) == 0,
                };
            default:
                return new TermFacetRequest(name, random.Pick(Labels), limit) { Order = order };
        }
    }

    private static FacetSelection Selection(RandomArticles random, Random numbers)
    {
        var field = random.Pick(Enum.GetValues<FacetField>());
        string[] values = field switch
        {
            FacetField.Published => ["2021-03", "2021-03-28", "2021-10-31", "2021-W43", "2021", "2006-10-29", "2011-12-31", "2021-Q1", "2018-02-17", "9999", "0001-01-02"],
            FacetField.WordCount => Ranges,
            FacetField.MentionedDate => ["2024-12-08", "2024-12", "2025-W01", "2024-W52", "2024-Q4", "2025-Q1", "2024", "2025-01-31", "9999-12-31", "0001-W01"],
            FacetField.Source => [.. RandomArticles.Sources.Select(source => source.ToLowerInvariant()), "nobody"],
            FacetField.Language => ["en", "uk", "pt", "de"],
            FacetField.Topic => ["politics", "grain", "wool"],
            FacetField.Author => ["a. writer", "b. reporter"],
            _ => [.. RandomArticles.Countries, "FR"],
        };
        return new FacetSelection(field, [.. Enumerable.Range(0, numbers.Next(1, 4)).Select(_ => random.Pick(values)).Distinct()])
        {
            NeedsAll = numbers.Next(3) == 0,
            MinSalience = field is FacetField.Country or FacetField.MentionedCountry ? random.Salience() : 0,
            Zone = Answers.Zone(field == FacetField.MentionedDate ? "UTC" : random.Pick(Answers.Zones)),
        };
    }
}
