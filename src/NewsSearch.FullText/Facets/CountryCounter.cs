using System.Runtime.InteropServices;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>Counts articles by country, only as salient ones as wanted, and adds up their salience.</summary>
internal sealed class CountryCounter : IFacetCounter, ISetBuckets
{
    private static readonly int[] WithoutAnyAlone = [0];

    private readonly CountryFacetRequest _request;
    private readonly IReadOnlyList<string> _selected;

    // The first bucket holds the documents without a country; that of a country is behind its slot.
    private readonly BucketCounts _counts;
    private readonly SetCounter _documents;
    private readonly long[] _salience = new long[PackedCountry.Slots];
    private readonly List<int> _bucketsOfSet = [];
    private readonly SalienceRange _wanted;
    private CountryColumn _column = null!;

    /// <summary>Prepares a facet.</summary>
    /// <param name="request">The facet: over the countries that articles are about, or mention.</param>
    /// <param name="selected">The codes that are selected.</param>
    /// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
    public CountryCounter(CountryFacetRequest request, IReadOnlyList<string> selected, SharedStories? shared)
    {
        (_request, _selected, _wanted, _counts) = (request, selected, SalienceRange.From(request.MinSalience), new BucketCounts(shared));
        _documents = new SetCounter(_counts, this);
    }

    /// <inheritdoc/>
    public FacetField Field => _request.Field;

    /// <summary>What was counted without a country that is salient enough.</summary>
    public MatchCount WithoutCountry => _counts[0];

    /// <summary>Whether a facet needs this counter.</summary>
    public static bool IsNeededFor(CountryFacetRequest request) =>
        request.WithSalience || request.MinSalience > 0 || request.Order == FacetOrder.Salience;

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns)
    {
        _column = columns.Countries;
        _documents.BeginSegment(_column.Sets, columns.Stories);
    }

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents, ReadOnlySpan<int> shared) => _documents.Count(documents, shared);

    /// <inheritdoc/>
    public void EndSegment() => _documents.EndSegment();

    /// <inheritdoc/>
    public void Release() => _counts.Release();

    /// <inheritdoc/>
    public ReadOnlySpan<int> BucketsOf(int set)
    {
        _bucketsOfSet.Clear();
        foreach (var country in _column.InSet(set))
        {
            if (IsWanted(country))
            {
                _bucketsOfSet.Add(country.Slot + 1);
            }
        }

        return _bucketsOfSet.Count == 0 ? WithoutAnyAlone : CollectionsMarshal.AsSpan(_bucketsOfSet);
    }

    /// <inheritdoc/>
    public void Add(int set, int documents)
    {
        foreach (var country in _column.InSet(set))
        {
            if (IsWanted(country))
            {
                _salience[country.Slot] += (long)documents * country.Salience;
            }
        }

        _counts.AddArticles(BucketsOf(set), documents);
    }

    /// <summary>The countries that were counted, and those that are selected, in no order.</summary>
    public IEnumerable<CountryCount> Counts()
    {
        for (var slot = 0; slot < PackedCountry.Slots; slot++)
        {
            var code = PackedCountry.CodeOf(slot);
            var isSelected = _selected.Contains(code, StringComparer.Ordinal);
            if (isSelected || _counts[slot + 1].Articles > 0)
            {
                yield return new CountryCount(code, _counts[slot + 1], isSelected) { Salience = (double)_salience[slot] / Articles.Countries.ArticleCountry.Scale };
            }
        }
    }

    private bool IsWanted(PackedCountry country) => (country.IsAbout || _request.Field != FacetField.Country) && _wanted.Contains(country);
}
