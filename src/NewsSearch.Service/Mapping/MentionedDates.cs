using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Articles.Dates.Mentions;
using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>The times that articles name, to messages.</summary>
internal static class MentionedDates
{
    /// <summary>Writes the times that an article names, the earliest first.</summary>
    /// <param name="article">The article, whole.</param>
    /// <param name="unit">The unit of the offsets.</param>
    public static IEnumerable<V1.MentionedDate> In(Article article, OffsetUnit unit)
    {
        var offsets = new EvidenceOffsets(article, unit);
        return MentionedDate.In(article)
            .Select(date => (date.Mention.Named, Evidence: ToEvidence(date, offsets)))
            .ToList()
            .GroupBy(date => date.Named, date => date.Evidence)
            .OrderBy(date => date.Key.First).ThenBy(date => date.Key.Last).ThenBy(date => date.Key.Precision)
            .Select(date => ToMessage(date.Key, date));
    }

    /// <summary>Writes a precision.</summary>
    public static V1.DatePrecision ToMessage(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => V1.DatePrecision.Day,
        DatePrecision.Week => V1.DatePrecision.Week,
        DatePrecision.Month => V1.DatePrecision.Month,
        DatePrecision.Quarter => V1.DatePrecision.Quarter,
        DatePrecision.Year => V1.DatePrecision.Year,
        DatePrecision.Decade => V1.DatePrecision.Decade,
        DatePrecision.Century => V1.DatePrecision.Century,
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, "There is no such precision."),
    };

    private static V1.MentionedDate ToMessage(MentionedPeriod period, IEnumerable<V1.DateEvidence> evidence) => new()
    {
        Period = period.ToString(),
        FirstDay = period.First.ToString("O", CultureInfo.InvariantCulture),
        LastDay = period.Last.ToString("O", CultureInfo.InvariantCulture),
        Precision = ToMessage(period.Precision),
        Evidence = { evidence },
    };

    private static V1.DateEvidence ToEvidence(MentionedDate date, EvidenceOffsets offsets)
    {
        var (field, start, length) = offsets.Of(date.Part, date.Mention.Start, date.Mention.Length);
        return new V1.DateEvidence
        {
            Field = field,
            Start = start,
            Length = length,
            Surface = date.Surface,
            Rule = date.Mention.Rule switch
            {
                DateRule.Absolute => V1.DateRule.Absolute,
                DateRule.Numeric => V1.DateRule.Numeric,
                DateRule.YearLeftOut => V1.DateRule.YearLeftOut,
                _ => V1.DateRule.Relative,
            },
        };
    }
}
