namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>Finds the dates that a text mentions, written out, as numbers, or counted from its publication.</summary>
/// <remarks>
/// Any thread. One pass, without memory that grows with the text. A date that the Gregorian calendar does not have is no
/// mention. What is found depends on the text and its context alone.
/// </remarks>
public static class DateFinder
{
    private const int BufferLength = 2048;

    // More tokens than any date has, and than readers look back over.
    private const int Margin = 32;

    [ThreadStatic]
    private static DateToken[]? s_buffer;

    private delegate bool Reader(DateTokens tokens, int at, in DateContext context, out DateMention mention, out int next);

    // The first that can read what stands at a place does.
    private static readonly Reader[] Readers =
        [NumericDates.TryRead, WrittenDates.TryRead, RelativeDates.TryRead, PartsOfYear.TryRead, Years.TryRead];

    /// <summary>Appends the dates of a text, in the order of the text. They do not overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="context">What is known of its article.</param>
    /// <param name="mentions">The list that they are appended to.</param>
    public static void Find(ReadOnlySpan<char> text, in DateContext context, List<DateMention> mentions)
    {
        var buffer = s_buffer ??= new DateToken[BufferLength];
        var scanner = new DateScanner(text);
        var count = scanner.Fill(buffer, 0);
        var at = 0;
        while (true)
        {
            at = Read(new DateTokens(text, buffer.AsSpan(0, count)), at, scanner.IsAtEnd ? count : count - Margin, context, mentions);
            if (scanner.IsAtEnd)
            {
                return;
            }

            var keptFrom = at - Margin;
            buffer.AsSpan(keptFrom, count - keptFrom).CopyTo(buffer);
            (at, count) = (Margin, scanner.Fill(buffer, count - keptFrom));
        }
    }

    private static int Read(DateTokens tokens, int at, int end, in DateContext context, List<DateMention> mentions)
    {
        while (at < end)
        {
            var next = at + 1;
            if (CanBegin(tokens[at]))
            {
                foreach (var read in Readers)
                {
                    if (read(tokens, at, context, out var mention, out var behind))
                    {
                        mentions.Add(mention);
                        next = behind;
                        break;
                    }
                }
            }

            at = next;
        }

        return at;
    }

    /// <summary>Most words begin no date.</summary>
    private static bool CanBegin(DateToken token) => token.Number >= 0 || token.Length == 1
        || token.Word.Kind is >= DateWordKind.Month and <= DateWordKind.Season and not DateWordKind.Unit or DateWordKind.Decade;
}
