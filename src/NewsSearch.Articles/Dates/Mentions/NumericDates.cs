namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>Reads dates that are nothing but numbers: "2024-12-08", "8/12/24", "08.12.2024", and "9/11", which is a name.</summary>
internal static class NumericDates
{
    private const string Separators = "-/.\u2010\u2011";

    // A year of two digits: up to this one it is of this century.
    private const int LastShortYear = 49;

    public static bool TryRead(DateTokens tokens, int at, in DateContext context, out DateMention mention, out int next)
    {
        (mention, next) = (default, at + 5);
        if (tokens[at].Number < 0 || !tokens[at + 1].IsAny(Separators) || !Touches(tokens, at, 2) || BeginsInside(tokens, at))
        {
            return false;
        }

        var hasThree = tokens[at + 3].Symbol == tokens[at + 1].Symbol && Touches(tokens, at + 2, 2) && tokens[at + 4].Number >= 0;
        return hasThree ? TryReadThree(tokens, at, context, out mention) : TryReadName(tokens, at, out mention, out next);
    }

    private static bool TryReadThree(DateTokens tokens, int at, in DateContext context, out DateMention mention)
    {
        mention = default;
        var (first, second, third) = (tokens[at], tokens[at + 2], tokens[at + 4]);
        if (EndsInside(tokens, at + 4) || !second.IsShortNumber)
        {
            return false;
        }

        var (day, rule) = first.Length == 4 && third.IsShortNumber
            ? (Calendar.Day(first.Number, second.Number, third.Number), DateRule.Absolute)
            : (first.IsShortNumber && third.Length is 2 or 4 ? ByHabit(first.Number, second.Number, YearOf(third), tokens[at + 1].Symbol, context) : null, DateRule.Numeric);
        if (day is not { } found || found.Year < 1000)
        {
            return false;
        }

        mention = tokens.Mention(at, at + 5, found, found, DatePrecision.Day, rule);
        return true;
    }

    /// <summary>Dots stand between day and month everywhere; otherwise the source's habit counts, as far as there is such a month.</summary>
    private static DateOnly? ByHabit(int first, int second, int year, char separator, in DateContext context)
    {
        var isMonthFirst = separator != '.' && context.IsMonthFirst;
        return isMonthFirst
            ? Calendar.Day(year, first, second) ?? Calendar.Day(year, second, first)
            : Calendar.Day(year, second, first) ?? (separator == '.' ? null : Calendar.Day(year, first, second));
    }

    /// <summary>The year that two digits stand for.</summary>
    public static int Century(int shortYear) => shortYear + (shortYear <= LastShortYear ? 2000 : 1900);

    private static int YearOf(DateToken year) =>
        year.Length == 4 ? year.Number : Century(year.Number);

    private static bool TryReadName(DateTokens tokens, int at, out DateMention mention, out int next)
    {
        (mention, next) = (default, at + 3);
        if (tokens[at].Number != 9 || tokens[at + 2].Number != 11 || tokens[at + 1].Symbol != '/' || EndsInside(tokens, at + 2))
        {
            return false;
        }

        var day = new DateOnly(2001, 9, 11);
        mention = tokens.Mention(at, next, day, day, DatePrecision.Day, DateRule.Absolute);
        return true;
    }

    private static bool Touches(DateTokens tokens, int at, int count)
    {
        for (var i = at + 1; i <= at + count; i++)
        {
            if (!tokens.TouchesPrevious(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a number is the tail of something longer, such as a version or an amount.</summary>
    private static bool BeginsInside(DateTokens tokens, int at) => tokens.TouchesPrevious(at)
        && (tokens[at - 1].Symbol == '\0' || tokens[at - 1].IsAny("$€£#") || (tokens[at - 1].IsAny("./-,:") && tokens.TouchesPrevious(at - 1) && tokens[at - 2].Number >= 0));

    /// <summary>Whether a number is the head of something longer. A time of the day may follow, as in "2024-12-08T10:30".</summary>
    private static bool EndsInside(DateTokens tokens, int at) => tokens.TouchesPrevious(at + 1)
        && (tokens[at + 1].Number >= 0
            || (tokens[at + 1].Symbol == '\0' && !tokens.IsWord(at + 1, "T"))
            || (tokens[at + 1].IsAny("./-") && tokens.TouchesPrevious(at + 2) && tokens[at + 2].Number >= 0));
}
