using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Schema;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>Counts the articles of each country and month among those that it hands on to another collector of Lucene.Net.</summary>
/// <param name="hits">The other collector.</param>
/// <param name="monthsOfSegments">What <see cref="MonthsOf"/> has read, by the keys of segments.</param>
internal sealed class StockCounts(ICollector hits, IReadOnlyDictionary<object, short[]> monthsOfSegments) : ICollector
{
    private const int MonthsOfYear = 12;

    private readonly SortedDictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly int[] _months = new int[10_000 * MonthsOfYear];
    private SortedSetDocValues? _segmentCountries;
    private int[] _segmentCounts = [];
    private short[] _segmentMonths = [];

    public bool AcceptsDocsOutOfOrder => hits.AcceptsDocsOutOfOrder;

    /// <summary>The months of a segment's articles, counted from the beginning of the year 0.</summary>
    public static short[] MonthsOf(AtomicReader segment)
    {
        var times = segment.GetNumericDocValues(FieldNames.Published);
        var months = new short[segment.MaxDoc];
        for (var document = 0; document < months.Length; document++)
        {
            var time = DateTimeOffset.FromUnixTimeMilliseconds(times.Get(document));
            months[document] = (short)((MonthsOfYear * time.Year) + time.Month - 1);
        }

        return months;
    }

    public void SetScorer(Scorer scorer) => hits.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        AddCountries();
        hits.SetNextReader(context);
        _segmentCountries = context.AtomicReader.GetSortedSetDocValues(FieldNames.Country);
        _segmentCounts = new int[_segmentCountries.ValueCount];
        _segmentMonths = monthsOfSegments[context.AtomicReader.CoreCacheKey];
    }

    public void Collect(int doc)
    {
        hits.Collect(doc);
        _months[_segmentMonths[doc]]++;
        _segmentCountries!.SetDocument(doc);
        while (_segmentCountries.NextOrd() is var country && country != SortedSetDocValues.NO_MORE_ORDS)
        {
            _segmentCounts[country]++;
        }
    }

    /// <summary>The counts above 0 as "DE=3,US=5", in the order of the codes.</summary>
    public string Countries()
    {
        AddCountries();
        return string.Join(',', _countries.Select(count => $"{count.Key}={count.Value}"));
    }

    /// <summary>The counts above 0 as "2020-11=3,2020-12=5".</summary>
    public string Months() => string.Join(',', Enumerable.Range(0, _months.Length).Where(month => _months[month] > 0).Select(month => string.Create(
        CultureInfo.InvariantCulture, $"{month / MonthsOfYear:D4}-{(month % MonthsOfYear) + 1:D2}={_months[month]}")));

    private void AddCountries()
    {
        var code = new BytesRef();
        for (var country = 0; country < _segmentCounts.Length; country++)
        {
            if (_segmentCounts[country] > 0)
            {
                _segmentCountries!.LookupOrd(country, code);
                _countries[code.Utf8ToString()] = _countries.GetValueOrDefault(code.Utf8ToString()) + _segmentCounts[country];
            }
        }

        _segmentCounts = [];
    }
}
