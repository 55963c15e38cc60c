namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>Reads years, decades and centuries: "in 2017", "(1914-18)", "the 1990s", "the nineties", "19th century". A bare number needs something beside it that says that it is a year.</summary>
internal static class Years
{
    public static bool TryRead(DateTokens tokens, int at, in DateContext context, out DateMention mention, out int next)
    {
        (mention, next) = (default, at + 1);
        var token = tokens[at];
        if (IsCentury(tokens, at, out var century, out next))
        {
            mention = Mention(tokens, at, next, ((century - 1) * 100) + 1, 100, DatePrecision.Century);
            return true;
        }

        if (IsDecade(tokens, at, out var decade, out next))
        {
            mention = Mention(tokens, at, next, decade, 10, DatePrecision.Decade);
            return true;
        }

        next = at + 1;
        if (!token.IsYear || IsAmount(tokens, at))
        {
            return false;
        }

        var last = LastYear(tokens, at);
        next = last > token.Number ? at + 3 : next;
        if (!IsYearByPlace(tokens, at, next))
        {
            return false;
        }

        mention = Mention(tokens, at, next, token.Number, last - token.Number + 1, DatePrecision.Year);
        return true;
    }

    private static DateMention Mention(DateTokens tokens, int at, int next, int year, int count, DatePrecision precision)
    {
        var (first, last) = Calendar.Years(year, count);
        return tokens.Mention(at, next, first, last, precision, DateRule.Absolute);
    }

    private static bool IsCentury(DateTokens tokens, int at, out int century, out int next)
    {
        century = tokens[at].Is(DateWordKind.Ordinal) ? tokens[at].Word.Value : tokens[at].IsShortNumber ? tokens[at].Number : 0;
        next = at + (tokens[at].IsShortNumber ? 2 : 1);
        next += tokens[next].Symbol == '-' ? 1 : 0;
        return century is >= 1 and <= 21 && tokens[next++].Is(DateWordKind.Century);
    }

    private static bool IsDecade(DateTokens tokens, int at, out int decade, out int next)
    {
        (decade, next) = (0, at + 1);
        var isNamed = tokens.IsWord(at - 1, "the") || tokens.IsWord(at - 1, "early") || tokens.IsWord(at - 1, "late") || tokens.IsWord(at - 1, "mid") || tokens[at - 1].IsAny("-");
        if (tokens[at].Is(DateWordKind.Decade))
        {
            decade = 1900 + tokens[at].Word.Value;
            return isNamed;
        }

        var number = tokens[at].Number;
        next += tokens[next].IsAny("'\u2019") ? 1 : 0;
        if (number < 0 || number % 10 != 0 || !tokens.TouchesPrevious(next) || !tokens.IsWord(next++, "s"))
        {
            return false;
        }

        var isShort = tokens[at].Length == 2 && ((tokens[at - 1].IsAny("'\u2019\u2018") && tokens.TouchesPrevious(at)) || isNamed);
        decade = tokens[at].IsYear ? number : number + (number <= 20 ? 2000 : 1900);
        return tokens[at].IsYear || isShort;
    }

    /// <summary>The last year of "1914-18", "1914-1918" or "2023/24"; the year itself otherwise.</summary>
    private static int LastYear(DateTokens tokens, int at)
    {
        var (first, end) = (tokens[at].Number, tokens[at + 2]);
        if (!tokens[at + 1].IsAny("-\u2013\u2014/") || !tokens.TouchesPrevious(at + 1) || !tokens.TouchesPrevious(at + 2) || end.Number < 0)
        {
            return first;
        }

        var last = end.Length == 4 ? end.Number : end.Length == 2 ? (first / 100 * 100) + end.Number : first;
        return last > first && last - first < 200 ? last : first;
    }

    private static bool IsAmount(DateTokens tokens, int at) =>
        (tokens.TouchesPrevious(at) && tokens[at - 1].IsAny("$€£#.,/:"))
        || (tokens.TouchesPrevious(at) && tokens[at - 1].Symbol == '\0')
        || (tokens.TouchesPrevious(at + 1) && (tokens[at + 1].IsAny("%:") || tokens[at + 1].Symbol == '\0'))
        || (tokens.TouchesPrevious(at + 1) && tokens[at + 1].IsAny(".,") && tokens.TouchesPrevious(at + 2) && tokens[at + 2].Number >= 0)
        || Quantities.Follow(tokens, at + 1) || Quantities.Follow(tokens, at + 3)
        || (tokens[at + 1].IsAny("-") && Quantities.Follow(tokens, at + 2));

    private static bool IsYearByPlace(DateTokens tokens, int at, int next)
    {
        var before = tokens[at - 1].IsAny("-\u2013") ? tokens[at - 2] : tokens[at - 1];
        return before.Is(DateWordKind.Preposition)
            || tokens.IsWord(at - 1, "year")
            || (tokens[at - 1].IsAny("(") && tokens[next].IsAny("),;"))
            || (tokens[at - 1].Is(DateWordKind.Joint) && tokens[at - 2].IsYear)
            || (tokens.IsWord(at - 1, "of") && (tokens.IsWord(at - 2, "end") || tokens.IsWord(at - 2, "beginning") || tokens.IsWord(at - 2, "start") || tokens.IsWord(at - 2, "middle")))
            || tokens[next].Is(DateWordKind.YearNoun)
            || tokens.IsWord(next, "World") || tokens.IsWord(next, "Olympic") || tokens.IsWord(next, "presidential")
            || (tokens[next].IsAny("'\u2019") && tokens.IsWord(next + 1, "s") && tokens.TouchesPrevious(next + 1))
            || next > at + 1;
    }
}
