using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>Counts articles by country, only as salient ones as wanted, and adds up their salience.</summary>
/// <param name="request">The facet: over the countries that articles are about, or mention.</param>
/// <param name="selected">The codes that are selected.</param>
/// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
internal sealed class CountryCounter(CountryFacetRequest request, IReadOnlyList<string> selected, SharedStories? shared) : IFacetCounter
{
    // The first bucket holds the documents without a country; that of a country is behind its slot.
    private readonly BucketCounts _counts = new(shared);
    private readonly long[] _salience = new long[PackedCountry.Slots];
    private readonly SalienceRange _wanted = SalienceRange.From(request.MinSalience);
    private readonly bool _aboutAlone = request.Field == FacetField.Country;
    private CountryColumn _column = null!;
    private int[] _stories = [];

    /// <inheritdoc/>
    public FacetField Field => request.Field;

    /// <summary>What was counted without a country that is salient enough.</summary>
    public MatchCount WithoutCountry => _counts[0];

    /// <summary>Whether a facet needs this counter.</summary>
    public static bool IsNeededFor(CountryFacetRequest request) =>
        request.WithSalience || request.MinSalience > 0 || request.Order == FacetOrder.Salience;

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns) => (_column, _stories) = (columns.Countries, columns.Stories);

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents)
    {
        foreach (var document in documents)
        {
            var hasCountry = false;
            foreach (var country in _column.Of(document))
            {
                if ((country.IsAbout || !_aboutAlone) && _wanted.Contains(country))
                {
                    hasCountry = true;
                    _salience[country.Slot] += country.Salience;
                    _counts.Add(country.Slot + 1, _stories[document]);
                }
            }

            if (!hasCountry)
            {
                _counts.Add(0, _stories[document]);
            }
        }
    }

    /// <summary>The countries that were counted, and those that are selected, in no order.</summary>
    public IEnumerable<CountryCount> Counts()
    {
        for (var slot = 0; slot < PackedCountry.Slots; slot++)
        {
            var code = PackedCountry.CodeOf(slot);
            var isSelected = selected.Contains(code, StringComparer.Ordinal);
            if (isSelected || _counts[slot + 1].Articles > 0)
            {
                yield return new CountryCount(code, _counts[slot + 1], isSelected) { Salience = (double)_salience[slot] / Articles.Countries.ArticleCountry.Scale };
            }
        }
    }
}
