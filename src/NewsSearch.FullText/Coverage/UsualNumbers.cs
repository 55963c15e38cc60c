using NewsSearch.FullText.Facets;
using NodaTime;

namespace NewsSearch.FullText.Coverage;

/// <summary>How many articles the archive usually receives in a bucket, judged by those around it.</summary>
/// <remarks>
/// For a day it is the median of the same weekday in the four weeks before and after it; for a longer unit that of the three buckets
/// before and after it. Only buckets from the archive's first to its last that are over are judged by, and at least three are needed.
/// A bucket that is not over is not judged: it would look like an outage every morning. A median withstands an outage of fewer than
/// half of the buckets around; one that is longer becomes the usual. Immutable; any thread.
/// </remarks>
internal sealed class UsualNumbers
{
    private const int WeeksAround = 4;
    private const int BucketsAround = 3;
    private const int FewestToJudgeBy = 3;

    private readonly CalendarUnit _unit;
    private readonly LocalDate _current;
    private readonly Dictionary<LocalDate, long> _articles;
    private readonly LocalDate _first;
    private readonly LocalDate _last;

    /// <summary>Prepares the numbers of an archive.</summary>
    /// <param name="unit">The length of a bucket.</param>
    /// <param name="buckets">The buckets in which the archive has articles, the earliest first.</param>
    /// <param name="current">The first day of the bucket that is not over.</param>
    public UsualNumbers(CalendarUnit unit, IReadOnlyList<CountedBucket> buckets, LocalDate current)
    {
        (_unit, _current) = (unit, current);
        _articles = buckets.ToDictionary(bucket => bucket.Start, bucket => bucket.All);
        (_first, _last) = buckets.Count == 0 ? (LocalDate.MaxIsoValue, LocalDate.MinIsoValue) : (buckets[0].Start, buckets[^1].Start);
    }

    /// <summary>The usual number of the bucket that begins on a day; 0 where there is nothing to judge by.</summary>
    public double Of(LocalDate start)
    {
        if (start >= _current)
        {
            return 0;
        }

        var around = _unit == CalendarUnit.Day ? WeeksAround : BucketsAround;
        Span<long> numbers = stackalloc long[WeeksAround * 2];
        var count = 0;
        var (before, after) = ((LocalDate?)start, (LocalDate?)start);
        for (var step = 0; step < around; step++)
        {
            before = before > _first ? Before(before.Value) : null;
            after = after < _last ? After(after.Value) : null;
            count = Take(before, numbers, count);
            count = Take(after, numbers, count);
        }

        return count < FewestToJudgeBy ? 0 : Median(numbers[..count]);
    }

    private int Take(LocalDate? start, Span<long> numbers, int count)
    {
        if (start >= _first && start <= _last && start < _current)
        {
            numbers[count++] = _articles.GetValueOrDefault(start.Value);
        }

        return count;
    }

    private LocalDate Before(LocalDate start) => _unit == CalendarUnit.Day ? start.PlusDays(-7) : _unit.Start(start.PlusDays(-1));

    private LocalDate? After(LocalDate start) =>
        _unit != CalendarUnit.Day ? _unit.Next(start)
        : start > LocalDate.MaxIsoValue.PlusDays(-7) ? null
        : start.PlusDays(7);

    private static double Median(Span<long> numbers)
    {
        numbers.Sort();
        return (numbers[(numbers.Length - 1) / 2] + numbers[numbers.Length / 2]) / 2.0;
    }
}
