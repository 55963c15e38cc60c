namespace NewsSearch.FullText.Analysis;

/// <summary>
/// Cuts ASCII text into the tokens of Lucene's standard tokenizer behind <see cref="ConnectorGuard"/>, several times as fast: of the word
/// boundaries of Unicode Standard Annex 29, little is left where there are only letters, digits, connectors and what may stand between them.
/// </summary>
/// <remarks>A value on the stack that walks through the text.</remarks>
/// <param name="text">The text, all ASCII.</param>
internal ref struct AsciiTokens(ReadOnlySpan<char> text)
{
    private const byte Letter = 1;
    private const byte Digit = 2;
    private const byte BetweenLetters = 4;
    private const byte BetweenDigits = 8;
    private const byte LetterOrDigit = Letter | Digit;

    private static readonly byte[] Classes = MakeClasses();

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>Where the current token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current token ends.</summary>
    public int End { get; private set; }

    /// <summary>Goes on to the next token; false at the end.</summary>
    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            if (IsWord(_next))
            {
                Start = _next;
                ReadRest(_next);
                return true;
            }

            if (_text[_next] != '_')
            {
                _next++;
                continue;
            }

            Start = _next;
            var end = PassConnectors(_next);
            if (end < _text.Length && IsWord(end))
            {
                ReadRest(end);
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the token on from a letter or digit.</summary>
    private void ReadRest(int at)
    {
        while (true)
        {
            do
            {
                at++;
            }
            while (at < _text.Length && IsWord(at));
            _next = at;
            if (at == _text.Length)
            {
                break;
            }

            if (_text[at] == '_')
            {
                at = PassConnectors(at);
                if (at == _text.Length || !IsWord(at))
                {
                    break;
                }
            }
            else if (Joins(at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        End = at;
    }

    /// <summary>Goes behind a run of connectors, of which the guard takes so many for what they are, and the rest for spaces.</summary>
    /// <returns>The end of those before the rest.</returns>
    private int PassConnectors(int start)
    {
        _next = start;
        while (_next < _text.Length && _text[_next] == '_')
        {
            _next++;
        }

        return Math.Min(_next, start + ConnectorGuard.MaxRun);
    }

    private readonly bool Joins(int at)
    {
        if (at + 1 == _text.Length)
        {
            return false;
        }

        var sides = Classes[_text[at - 1]] & Classes[_text[at + 1]];
        return (sides & (Classes[_text[at]] >> 2) & LetterOrDigit) != 0;
    }

    private readonly bool IsWord(int at) => (Classes[_text[at]] & LetterOrDigit) != 0;

    private static byte[] MakeClasses()
    {
        var classes = new byte[128];
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            classes[letter] = Letter;
            classes[char.ToUpperInvariant(letter)] = Letter;
        }

        classes.AsSpan('0', 10).Fill(Digit);
        classes['.'] = classes['\''] = BetweenLetters | BetweenDigits;
        classes[':'] = BetweenLetters;
        classes[','] = classes[';'] = BetweenDigits;
        return classes;
    }
}
