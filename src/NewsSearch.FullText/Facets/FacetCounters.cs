namespace NewsSearch.FullText.Facets;

/// <summary>A facet that is being counted: its counter, and what becomes of the counts.</summary>
/// <param name="Counter">The counter.</param>
/// <param name="Result">The counts over all segments so far.</param>
internal sealed record CountedFacet(IFacetCounter Counter, Func<FacetCounts> Result);

/// <summary>Which counter answers which request.</summary>
internal static class FacetCounters
{
    /// <summary>A counter for a facet of a search.</summary>
    /// <param name="facet">The facet.</param>
    /// <param name="search">The search.</param>
    /// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
    public static CountedFacet For(FacetRequest facet, SearchRequest search, SharedStories? shared)
    {
        var selection = search.Selections.FirstOrDefault(selection => selection.Field == facet.Field);
        var selected = selection?.Values ?? [];
        switch (facet)
        {
            case CountryFacetRequest country when CountryCounter.IsNeededFor(country):
                var rated = new CountryCounter(country, selected, shared);
                return new CountedFacet(rated, () => CountryFacets.Result(country, rated));
            case CountryFacetRequest country:
                var countries = new TermCounter(country.Field, selected, shared);
                return new CountedFacet(countries, () => TermFacets.Result(country, countries));
            case TermFacetRequest terms:
                var values = new TermCounter(terms.Field, selected, shared);
                return new CountedFacet(values, () => TermFacets.Result(terms, values));
            case DateFacetRequest { Field: FacetField.MentionedDate } date:
                var mentions = new MentionedDateCounter(date.Unit, shared);
                return new CountedFacet(mentions, () => DateFacets.Result(date, mentions, search.Filter.MentionedDates, selection));
            case DateFacetRequest date:
                var dates = new DateCounter(date.Unit, date.Zone, shared);
                return new CountedFacet(dates, () => DateFacets.Result(date, dates.Counts, dates.SpanOf, PublishedBounds.Of(search.Filter), dates.Undated, selection));
            case RangeFacetRequest ranges:
                var numbers = new RangeCounter(ranges, selected, shared);
                return new CountedFacet(numbers, numbers.Result);
            default:
                throw new ArgumentException($"There is no counter for {facet.GetType().Name}.", nameof(facet));
        }
    }
}
