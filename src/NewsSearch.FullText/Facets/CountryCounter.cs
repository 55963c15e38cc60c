using System.Runtime.InteropServices;

namespace NewsSearch.FullText.Facets;

/// <summary>Counts articles by country: by ordinal within a segment, by code across segments.</summary>
internal sealed class CountryCounter(CountryFacetRequest request) : IFacetCounter
{
    private readonly Dictionary<string, long> _counts = [];
    private SegmentColumns? _columns;
    private int[] _segmentCounts = [];
    private long _withoutCountry;

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns)
    {
        EndSegment();
        _columns = columns;
        if (_segmentCounts.Length < columns.CountryCodes.Length)
        {
            _segmentCounts = new int[columns.CountryCodes.Length];
        }
    }

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents)
    {
        var starts = _columns!.CountryStarts;
        var ordinals = _columns.CountryOrdinals;
        var counts = _segmentCounts;
        var without = 0;
        foreach (var document in documents)
        {
            var (start, end) = (starts[document], starts[document + 1]);
            if (start == end)
            {
                without++;
            }

            for (var i = start; i < end; i++)
            {
                counts[ordinals[i]]++;
            }
        }

        _withoutCountry += without;
    }

    /// <inheritdoc/>
    public FacetCounts Result()
    {
        EndSegment();
        var counts = _counts
            .Select(count => new CountryCount(count.Key, count.Value))
            .OrderByDescending(count => count.Articles)
            .ThenBy(count => count.Country, StringComparer.Ordinal)
            .Take(request.Limit)
            .ToArray();
        return new CountryFacetCounts(request.Name, counts, _counts.Count - counts.Length, _withoutCountry);
    }

    private void EndSegment()
    {
        for (var ordinal = 0; ordinal < _columns?.CountryCodes.Length; ordinal++)
        {
            if (_segmentCounts[ordinal] > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, _columns.CountryCodes[ordinal], out _) += _segmentCounts[ordinal];
                _segmentCounts[ordinal] = 0;
            }
        }

        _columns = null;
    }
}
