namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>A piece of a text that names a time, and the days that it stands for.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of the text.</param>
/// <param name="Length">Its length in UTF-16 code units; above 0.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; the first one, where a single day is named.</param>
/// <param name="Precision">The unit in which the text speaks.</param>
/// <param name="Rule">What the reading rests on.</param>
public readonly record struct DateMention(int Start, int Length, DateOnly First, DateOnly Last, DatePrecision Precision, DateRule Rule)
{
    /// <summary>The days that it stands for.</summary>
    public MentionedPeriod Named => new(First, Last, Precision);

    /// <summary>The days as ISO 8601 writes them: see <see cref="MentionedPeriod.ToString"/>.</summary>
    public string Period => Named.ToString();
}

/// <summary>How exactly a text names a time.</summary>
public enum DatePrecision
{
    /// <summary>To the day, or to a stretch of named days.</summary>
    Day,

    /// <summary>To the week from Monday to Sunday.</summary>
    Week,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the quarter, the half or the season of a year.</summary>
    Quarter,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>To the decade.</summary>
    Decade,

    /// <summary>To the century.</summary>
    Century,
}

/// <summary>What the reading of a date rests on, the surest first.</summary>
public enum DateRule
{
    /// <summary>The text says it all: "December 8, 2024", "2024-12-08", "in 2017".</summary>
    Absolute,

    /// <summary>Numbers whose order is told by the source's habit: "8/12/24".</summary>
    Numeric,

    /// <summary>The year is the one that brings the date nearest to the publication: "December 8", "in May".</summary>
    YearLeftOut,

    /// <summary>It is counted from the publication: "last Tuesday", "two weeks ago".</summary>
    Relative,
}
