namespace NewsSearch.Articles.Dates;

/// <summary>Reads a date piece by piece from the left.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>Whether all is read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>The next character; NUL at the end.</summary>
    public readonly char Next => _rest.IsEmpty ? '\0' : _rest[0];

    /// <summary>Reads one of the characters, if it is the next.</summary>
    public bool TryTake(string anyOf)
    {
        if (_rest.IsEmpty || !anyOf.Contains(_rest[0], StringComparison.Ordinal))
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    /// <summary>Reads exactly so many digits as a number; reads nothing if there are fewer.</summary>
    public bool TryTakeDigits(int count, out int number)
    {
        number = 0;
        if (_rest.Length < count || _rest[..count].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        foreach (var digit in _rest[..count])
        {
            number = (number * 10) + (digit - '0');
        }

        _rest = _rest[count..];
        return true;
    }

    /// <summary>Reads all digits that follow as the decimals of a second.</summary>
    /// <returns>The decimals in ticks, cut, not rounded; false if there is no digit.</returns>
    public bool TryTakeDecimals(out long ticks)
    {
        ticks = 0;
        var worth = TimeSpan.TicksPerSecond;
        var count = 0;
        while (count < _rest.Length && char.IsAsciiDigit(_rest[count]))
        {
            worth /= 10;
            ticks += worth * (_rest[count++] - '0');
        }

        _rest = _rest[count..];
        return count > 0;
    }

    /// <summary>Reads the letters that follow.</summary>
    public ReadOnlySpan<char> TakeLetters()
    {
        var count = 0;
        while (count < _rest.Length && char.IsAsciiLetter(_rest[count]))
        {
            count++;
        }

        var letters = _rest[..count];
        _rest = _rest[count..];
        return letters;
    }

    /// <summary>Skips blanks and commas.</summary>
    public void SkipBlanks() => _rest = _rest.TrimStart(" ,\t\r\n\u00A0");

    /// <summary>Reads a signed offset from UTC: "+02:00", "-0500" or "+02".</summary>
    public bool TryTakeOffset(out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        var isNegative = Next is '-' or '\u2212';
        if (!TryTake("+-\u2212") || !TryTakeDigits(2, out var hours))
        {
            return false;
        }

        var minutes = 0;
        if (TryTake(":") && !TryTakeDigits(2, out minutes))
        {
            return false;
        }

        if (minutes == 0)
        {
            TryTakeDigits(2, out minutes);
        }

        offset = new TimeSpan(isNegative ? -hours : hours, isNegative ? -minutes : minutes, 0);
        return minutes < 60;
    }
}
