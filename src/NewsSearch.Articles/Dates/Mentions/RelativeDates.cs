namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>Reads dates that are counted from the publication: "yesterday", "last Tuesday", "on Monday", "this month", "next summer", "two weeks ago".</summary>
internal static class RelativeDates
{
    // Names with a weekday in them, by the word before or behind it.
    private static readonly string[] WordsBefore = ["Black", "Good", "Super", "Bloody", "Palm", "Cyber", "Ash", "Maundy", "Easter", "Shrove", "Holy", "Giving"];
    private static readonly string[] WordsBehind = ["Times", "Mirror", "Telegraph", "Express", "Mail", "Post", "Independent", "Herald", "Age", "Star", "Mass"];

    public static bool TryRead(DateTokens tokens, int at, in DateContext context, out DateMention mention, out int next)
    {
        (mention, next) = (default, at);
        if (context.Published is not { } published)
        {
            return false;
        }

        var word = tokens[at].Word;
        var found = word.Kind switch
        {
            DateWordKind.Day => Day(tokens, at, at + 1, Calendar.AddDays(published, word.Value)),
            DateWordKind.Weekday => BareWeekday(tokens, at, published),
            DateWordKind.Which => Which(tokens, at, word.Value, published),
            _ => Ago(tokens, at, published),
        };
        mention = found ?? default;
        next = found is null ? at : NextBehind(tokens, at, found.Value);
        return found is not null;
    }

    private static int NextBehind(DateTokens tokens, int at, DateMention found)
    {
        while (tokens[at].Length > 0 && tokens[at].End <= found.Start + found.Length)
        {
            at++;
        }

        return at;
    }

    private static DateMention Day(DateTokens tokens, int from, int next, DateOnly day) =>
        tokens.Mention(from, next, day, day, DatePrecision.Day, DateRule.Relative);

    /// <summary>The last such day up to the publication, or the next one where the text speaks of what is to come.</summary>
    private static DateMention? BareWeekday(DateTokens tokens, int at, DateOnly published)
    {
        if (!tokens.IsCapitalized(at) || IsAny(tokens, at - 1, WordsBefore) || IsAny(tokens, at + 1, WordsBehind))
        {
            return null;
        }

        var back = DaysBack(tokens[at].Word.Value, published);
        var distance = tokens.TenseAround(at, at + 1) != Tense.Future ? -back : back == 0 ? 0 : 7 - back;
        return Day(tokens, at, at + 1, Calendar.AddDays(published, distance));
    }

    private static DateMention? Which(DateTokens tokens, int at, int which, DateOnly published)
    {
        var what = tokens[at + 1];
        (DateOnly First, DateOnly Last)? stretch;
        var precision = DatePrecision.Day;
        switch (what.Word.Kind)
        {
            case DateWordKind.Weekday:
                stretch = Single(Weekday(what.Word.Value, which, published));
                break;
            case DateWordKind.DayPart:
                stretch = which == 1 || (which == -1 && !tokens.IsWord(at + 1, "night")) ? null : Single(Calendar.AddDays(published, which));
                break;
            case DateWordKind.Month or DateWordKind.DoubtfulMonth when tokens.IsCapitalized(at + 1) && !tokens[at + 2].IsShortNumber:
                (stretch, precision) = (Calendar.Month(MonthYear(what.Word.Value, which, published), what.Word.Value), DatePrecision.Month);
                break;
            case DateWordKind.Season:
                (stretch, precision) = (Calendar.Months(SeasonYear(what.Word.Value, which, published), what.Word.Value, 3), DatePrecision.Quarter);
                break;
            case DateWordKind.Unit:
                precision = (DatePrecision)what.Word.Value;
                stretch = tokens.TextOf(at + 1)[^1] is 's' or 'S' ? null : Moved(precision, which, published);
                break;
            default:
                return null;
        }

        return stretch is { } found ? tokens.Mention(at, at + 2, found.First, found.Last, precision, DateRule.Relative) : null;
    }

    /// <summary>Reads "two weeks ago" and "a year ago".</summary>
    private static DateMention? Ago(DateTokens tokens, int at, DateOnly published)
    {
        var count = tokens[at] switch
        {
            { Number: > 0 and < 1000 } number => number.Number,
            { Word: { Kind: DateWordKind.Number, Value: var value } } => value,
            _ => tokens.IsWord(at, "a") || tokens.IsWord(at, "an") ? 1 : 0,
        };
        if (count == 0 || !tokens[at + 1].Is(DateWordKind.Unit) || !tokens[at + 2].Is(DateWordKind.Ago))
        {
            return null;
        }

        var precision = (DatePrecision)tokens[at + 1].Word.Value;
        var stretch = precision == DatePrecision.Day ? Single(Calendar.AddDays(published, -count)) : Moved(precision, -count, published);
        return stretch is { } found ? tokens.Mention(at, at + 3, found.First, found.Last, precision, DateRule.Relative) : null;
    }

    private static (DateOnly First, DateOnly Last)? Moved(DatePrecision unit, int count, DateOnly published) => unit switch
    {
        DatePrecision.Week => Calendar.Week(published, count),
        DatePrecision.Month => Calendar.MonthOf(published, count),
        DatePrecision.Year => Calendar.Years(published.Year + count, 1),
        DatePrecision.Decade => Calendar.Years((published.Year / 10 * 10) + (count * 10), 10),
        _ => null,
    };

    private static DateOnly Weekday(int weekday, int which, DateOnly published)
    {
        var back = DaysBack(weekday, published);
        var thisWeek = Calendar.AddDays(Calendar.Week(published, 0).First, (weekday + 6) % 7);
        return which switch
        {
            -1 => Calendar.AddDays(published, back == 0 ? -7 : -back),
            0 => thisWeek,
            _ => Calendar.AddDays(published, 7 - back),
        };
    }

    private static int MonthYear(int month, int which, DateOnly published) => which switch
    {
        -1 => month < published.Month ? published.Year : published.Year - 1,
        0 => published.Year,
        _ => month > published.Month ? published.Year : published.Year + 1,
    };

    /// <summary>The last season is the last that is over, the next one the first that has not begun.</summary>
    private static int SeasonYear(int firstMonth, int which, DateOnly published)
    {
        var isOver = Calendar.Months(published.Year, firstMonth, 3).Last < published;
        var hasBegun = new DateOnly(published.Year, firstMonth, 1) <= published;
        return which switch
        {
            -1 => isOver ? published.Year : published.Year - 1,
            0 => firstMonth == 12 && published.Month <= 2 ? published.Year - 1 : published.Year,
            _ => hasBegun ? published.Year + 1 : published.Year,
        };
    }

    private static (DateOnly First, DateOnly Last) Single(DateOnly day) => (day, day);

    private static int DaysBack(int weekday, DateOnly published) => ((int)published.DayOfWeek - weekday + 7) % 7;

    private static bool IsAny(DateTokens tokens, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (tokens.TextOf(at).Equals(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
