namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>Reads dates with the name of a month: "December 8, 2024", "Sunday, 8 Dec.", "8-10 December", "January 2025", "in May", "March of last year".</summary>
internal static class WrittenDates
{
    public static bool TryRead(DateTokens tokens, int at, in DateContext context, out DateMention mention, out int next)
    {
        var from = at;
        if (tokens[at].Is(DateWordKind.Weekday))
        {
            at += tokens[at + 1].IsAny(",.") ? 2 : 1;
            at += tokens.IsWord(at, "the") ? 1 : 0;
        }

        if (TryReadParts(tokens, at, out var parts) && (from == at || parts.Day > 0)
            && ReadYear(tokens, ref parts) && Resolve(tokens, from, parts, context) is { } found)
        {
            (mention, next) = (found, parts.Next);
            return true;
        }

        (mention, next) = (default, at);
        return false;
    }

    private static bool TryReadParts(DateTokens tokens, int at, out WrittenDate parts)
    {
        parts = default;
        if (tokens[at].IsMonth)
        {
            parts = new WrittenDate(tokens[at].Word.Value, at, at + 1);
            parts.Next += tokens[parts.Next].Symbol == '.' && tokens[at].Length <= 4 ? 1 : 0;
            return ReadDayBehind(tokens, ref parts) || IsBelieved(tokens, at, parts);
        }

        return TryReadDayFirst(tokens, at, ref parts);
    }

    /// <summary>Reads "8", "8th" or "8-10" behind a month; what counts things is no day, as in "in May 30 people".</summary>
    private static bool ReadDayBehind(DateTokens tokens, ref WrittenDate parts)
    {
        var at = parts.Next;
        if (!IsDay(tokens, at) || tokens[at + 1].IsAny(":%") || !tokens.IsCapitalized(parts.MonthAt))
        {
            return false;
        }

        var next = SkipSuffix(tokens, at + 1);
        if (Quantities.Follow(tokens, next) && !tokens.IsWord(parts.MonthAt - 1, "on"))
        {
            return false;
        }

        (parts.Day, parts.LastDay, parts.Next) = (tokens[at].Number, tokens[at].Number, next);
        if (IsStretch(tokens, next) && IsDay(tokens, next + 1) && tokens[next + 1].Number > parts.Day
            && !tokens[SkipSuffix(tokens, next + 2)].IsMonth && !Quantities.Follow(tokens, next + 2))
        {
            (parts.LastDay, parts.Next) = (tokens[next + 1].Number, SkipSuffix(tokens, next + 2));
        }

        return true;
    }

    private static bool TryReadDayFirst(DateTokens tokens, int at, ref WrittenDate parts)
    {
        if (!IsDay(tokens, at) && !tokens[at].Is(DateWordKind.Ordinal))
        {
            return false;
        }

        var (first, last) = (DayAt(tokens, at), DayAt(tokens, at));
        var next = SkipSuffix(tokens, at + 1);
        if (IsStretch(tokens, next) && IsDay(tokens, next + 1) && tokens[next + 1].Number > first)
        {
            (last, next) = (tokens[next + 1].Number, SkipSuffix(tokens, next + 2));
        }

        next += tokens[next].IsAny("./-") && tokens[next + 1].IsMonth ? 1 : 0;
        while (tokens[next].Is(DateWordKind.Link) && next - at < 6)
        {
            next++;
        }

        if (!tokens[next].IsMonth || (!tokens.IsCapitalized(next) && (tokens.IsWord(next, "may") || tokens.IsWord(next, "march"))))
        {
            return false;
        }

        parts = new WrittenDate(tokens[next].Word.Value, next, next + 1) { Day = first, LastDay = last };
        parts.Next += tokens[parts.Next].Symbol == '.' && tokens[next].Length <= 4 && tokens[parts.Next + 1].Length > 0 && !tokens.IsCapitalized(parts.Next + 1) ? 1 : 0;
        return true;
    }

    /// <summary>Whether a month without a day is one: some names need a year or a preposition to be believed.</summary>
    private static bool IsBelieved(DateTokens tokens, int at, WrittenDate parts)
    {
        var behind = tokens[parts.Next].IsAny(",") || tokens[parts.Next].Is(DateWordKind.Link) ? parts.Next + 1 : parts.Next;
        if (tokens[behind].IsYear || tokens[behind].Is(DateWordKind.Which) || IsShortYear(tokens, parts.Next))
        {
            return true;
        }

        var before = tokens[at - 1].Is(DateWordKind.Link) ? tokens[at - 2] : tokens[at - 1];
        var hasPreposition = before.Is(DateWordKind.Preposition) || (tokens[at - 1].Is(DateWordKind.Joint) && (tokens[at - 2].IsMonth || tokens[at - 2].IsYear));
        var isName = tokens.IsCapitalized(at + 1) && tokens[at + 1].Length > 1 && tokens[at + 1].Word.Kind == DateWordKind.Other;
        return tokens.IsCapitalized(at) && (hasPreposition ? !isName || tokens[at].Is(DateWordKind.Month) : tokens[at].Is(DateWordKind.Month) && !isName && !IsFirstName(tokens, at));
    }

    /// <summary>April, June and August are names of people as well, and stand alone where they are.</summary>
    private static bool IsFirstName(DateTokens tokens, int at) => tokens.IsWord(at, "april") || tokens.IsWord(at, "june") || tokens.IsWord(at, "august");

    /// <summary>Reads a year behind the parts: "2024", ", 2024", "of 2024", "'24", "last year".</summary>
    private static bool ReadYear(DateTokens tokens, ref WrittenDate parts)
    {
        var at = parts.Next;
        while (tokens[at].IsAny(",") || tokens[at].Is(DateWordKind.Link))
        {
            at++;
        }

        if (tokens[at].IsYear && at - parts.Next <= 2 && !tokens[at + 1].IsAny("%") && !(tokens[at + 1].IsAny(",.") && tokens.TouchesPrevious(at + 1) && tokens.TouchesPrevious(at + 2) && tokens[at + 2].Number >= 0))
        {
            (parts.Year, parts.Next) = (tokens[at].Number, at + 1);
        }
        else if (IsShortYear(tokens, parts.Next))
        {
            (parts.Year, parts.Next) = (NumericDates.Century(tokens[parts.Next + 1].Number), parts.Next + 2);
        }
        else if (tokens[at].Is(DateWordKind.Which) && tokens.IsWord(at + 1, "year"))
        {
            (parts.YearDistance, parts.Next) = (tokens[at].Word.Value, at + 2);
        }

        return true;
    }

    private static DateMention? Resolve(DateTokens tokens, int from, WrittenDate parts, in DateContext context)
    {
        var rule = parts.Year > 0 ? DateRule.Absolute : parts.YearDistance is null ? DateRule.YearLeftOut : DateRule.Relative;
        if (rule != DateRule.Absolute && context.Published is null)
        {
            return null;
        }

        var published = context.Published ?? default;
        var tense = tokens.TenseAround(from, parts.Next);
        var year = parts.Year > 0 ? parts.Year
            : parts.YearDistance is { } distance ? published.Year + distance
            : parts.Day > 0 ? YearChoice.Day(parts.Month, parts.Day, published, tense)?.Year
            : YearChoice.OfMonth(parts.Month, published, tense);
        if (year is not (>= 1 and <= 9999))
        {
            return null;
        }

        if (parts.Day == 0)
        {
            var month = Calendar.Month(year.Value, parts.Month);
            return tokens.Mention(from, parts.Next, month.First, month.Last, DatePrecision.Month, rule);
        }

        return Calendar.Day(year.Value, parts.Month, parts.Day) is { } first && Calendar.Day(year.Value, parts.Month, parts.LastDay) is { } last
            ? tokens.Mention(from, parts.Next, first, last, DatePrecision.Day, rule)
            : null;
    }

    private static bool IsShortYear(DateTokens tokens, int at) =>
        tokens[at].IsAny("'\u2019") && tokens[at + 1] is { Length: 2, Number: >= 0 } && tokens.TouchesPrevious(at + 1);

    private static int DayAt(DateTokens tokens, int at) => tokens[at].Number >= 0 ? tokens[at].Number : tokens[at].Word.Value;

    private static bool IsDay(DateTokens tokens, int at) => tokens[at].IsShortNumber && tokens[at].Number is >= 1 and <= 31
        && !(tokens.TouchesPrevious(at) && tokens[at - 1].IsAny(".,$€£#"));

    private static int SkipSuffix(DateTokens tokens, int at) =>
        tokens.TouchesPrevious(at) && (tokens.IsWord(at, "st") || tokens.IsWord(at, "nd") || tokens.IsWord(at, "rd") || tokens.IsWord(at, "th") || tokens.IsWord(at, "er"))
            ? at + 1
            : at;

    private static bool IsStretch(DateTokens tokens, int at) => tokens[at].IsAny("-\u2013\u2014/") || tokens[at].Is(DateWordKind.Joint);

    /// <summary>What was read so far.</summary>
    /// <param name="Month">The month from 1.</param>
    /// <param name="MonthAt">The place of its name.</param>
    /// <param name="Next">The place behind what was read.</param>
    private record struct WrittenDate(int Month, int MonthAt, int Next)
    {
        /// <summary>The first day; 0 where only the month is named.</summary>
        public int Day { get; set; }

        /// <summary>The last day.</summary>
        public int LastDay { get; set; }

        /// <summary>The year; 0 where none is named.</summary>
        public int Year { get; set; }

        /// <summary>The distance of the year from that of the publication, where it is named so.</summary>
        public int? YearDistance { get; set; }
    }
}
