namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>Reads quarters, halves and seasons of a named year: "first quarter of 2024", "Q3 2024", "summer 2024". Without a year they are left: sport has quarters and halves too.</summary>
internal static class PartsOfYear
{
    public static bool TryRead(DateTokens tokens, int at, in DateContext context, out DateMention mention, out int next)
    {
        (mention, next) = (default, at);
        if (!TryReadPart(tokens, at, out var firstMonth, out var months, out var behind))
        {
            return false;
        }

        while (tokens[behind].IsAny(",") || tokens[behind].Is(DateWordKind.Link) || tokens.IsWord(behind, "in") || tokens.IsWord(behind, "fiscal"))
        {
            behind++;
        }

        int? year = tokens[behind].IsYear ? tokens[behind].Number : null;
        if (tokens[behind].Is(DateWordKind.Which) && tokens.IsWord(behind + 1, "year") && context.Published is { } published)
        {
            (year, behind) = (published.Year + tokens[behind].Word.Value, behind + 1);
        }

        if (year is null)
        {
            return false;
        }

        next = behind + 1;
        var stretch = Calendar.Months(year.Value, firstMonth, months);
        var rule = tokens[behind].IsYear ? DateRule.Absolute : DateRule.Relative;
        mention = tokens.Mention(at, next, stretch.First, stretch.Last, DatePrecision.Quarter, rule);
        return true;
    }

    private static bool TryReadPart(DateTokens tokens, int at, out int firstMonth, out int months, out int next)
    {
        var word = tokens[at].Word;
        (firstMonth, months, next) = (0, 3, at + 2);
        if (word.Kind == DateWordKind.Season)
        {
            (firstMonth, next) = (word.Value, at + 1);
            return true;
        }

        var part = 0;
        if (tokens.TextOf(at) is "Q" or "H" && tokens.TouchesPrevious(at + 1) && tokens[at + 1].Length == 1)
        {
            (part, months) = (tokens[at + 1].Number, tokens.TextOf(at) is "Q" ? 3 : 6);
        }
        else if (word.Kind == DateWordKind.Ordinal)
        {
            next += tokens[at + 1].Symbol == '-' ? 1 : 0;
            (part, months) = tokens[next - 1].Is(DateWordKind.PartOfYear) ? (word.Value, tokens[next - 1].Word.Value) : (0, 3);
        }

        firstMonth = ((part - 1) * months) + 1;
        return part >= 1 && part * months <= 12;
    }
}
