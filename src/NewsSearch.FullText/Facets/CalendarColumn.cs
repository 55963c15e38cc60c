using System.Buffers;
using NewsSearch.FullText.Codec.Columns;
using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>The calendar buckets of the published times of a segment, of one unit in one zone: a number for each document.</summary>
/// <remarks>Immutable to its users; any thread.</remarks>
internal sealed class CalendarColumn
{
    /// <summary>The number of the undated documents.</summary>
    public const int Undated = 0;

    private readonly CalendarUnit _unit;
    private readonly DateTimeZone _zone;
    private readonly LocalDate[] _starts;
    private readonly CalendarSpan?[] _spans;

    /// <summary>Looks up the bucket of every document.</summary>
    /// <param name="times">The published times.</param>
    /// <param name="unit">The length of a bucket.</param>
    /// <param name="zone">The zone whose calendar counts.</param>
    public CalendarColumn(PublishedTimes times, CalendarUnit unit, DateTimeZone zone)
    {
        (_unit, _zone) = (unit, zone);
        var buckets = new DateBuckets(unit, zone);
        buckets.Cover(times);
        var documents = times.Times.Length;
        var numbers = ArrayPool<int>.Shared.Rent(documents);
        for (var document = 0; document < documents; document++)
        {
            numbers[document] = buckets.Of(times.Times[document]);
        }

        Numbers = NumberColumn.Of(numbers.AsSpan(0, documents));
        ArrayPool<int>.Shared.Return(numbers);
        _starts = [.. buckets.Starts];
        _spans = new CalendarSpan?[_starts.Length];
    }

    /// <summary>For each document the number of its bucket, from 1, or <see cref="Undated"/>.</summary>
    public NumberColumn Numbers { get; }

    /// <summary>The number of buckets; some may have no document.</summary>
    public int Buckets => _starts.Length;

    /// <summary>The memory of the column in bytes, about.</summary>
    public long Bytes => Numbers.Bytes + (_starts.LongLength * (sizeof(int) + CalendarSpan.Bytes));

    /// <summary>Whether it was looked up in lately: see <see cref="CalendarColumns"/>.</summary>
    public bool IsUsed { get; set; } = true;

    /// <summary>Whether it is of a unit and a zone.</summary>
    public bool IsBy(CalendarUnit unit, DateTimeZone zone) => _unit == unit && _zone.Equals(zone);

    /// <summary>The bucket of a number from 1 on.</summary>
    public CalendarSpan SpanOf(int number) => _spans[number - 1] ??= CalendarSpan.Of(_unit, _starts[number - 1], new LocalDays(_zone));
}
