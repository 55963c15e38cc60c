namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>What a word means in a date.</summary>
internal enum DateWordKind
{
    /// <summary>Nothing.</summary>
    Other,

    /// <summary>The name of a month; the value is its number from 1.</summary>
    Month,

    /// <summary>The name of a month that means other things as well, such as "May"; only believed beside numbers and prepositions.</summary>
    DoubtfulMonth,

    /// <summary>A weekday; the value is its number from 0 for Sunday.</summary>
    Weekday,

    /// <summary>A number written out; the value is the number.</summary>
    Number,

    /// <summary>An ordinal number written out; the value is the number.</summary>
    Ordinal,

    /// <summary>A day counted from the publication; the value is the distance.</summary>
    Day,

    /// <summary>A unit of time; the value is a <see cref="DatePrecision"/>.</summary>
    Unit,

    /// <summary>A word that says which one: -1 for "last", 0 for "this", 1 for "next".</summary>
    Which,

    /// <summary>A season; the value is its first month.</summary>
    Season,

    /// <summary>A part of a day, which names no day itself: "morning".</summary>
    DayPart,

    /// <summary>A word after which a bare month or year is a date: "in", "since".</summary>
    Preposition,

    /// <summary>A word of no meaning inside a date: "of", "the", "de".</summary>
    Link,

    /// <summary>A word that joins the ends of a stretch of time: "to", "and".</summary>
    Joint,

    /// <summary>A word that speaks of what is to come: "will".</summary>
    Future,

    /// <summary>A verb that speaks of what has been: "was".</summary>
    Past,

    /// <summary>The word "ago".</summary>
    Ago,

    /// <summary>The word "quarter" or "half"; the value is the number of months.</summary>
    PartOfYear,

    /// <summary>A decade by name; the value is its first year in the century: 90 for "nineties".</summary>
    Decade,

    /// <summary>The word "century".</summary>
    Century,

    /// <summary>A noun behind a year that says that it is one: "election".</summary>
    YearNoun,
}

/// <summary>A word and what it means in a date.</summary>
internal readonly record struct DateWord(DateWordKind Kind, int Value);
