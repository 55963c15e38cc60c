namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>A window of tokens over a text, which readers look at around a place. Outside there is a token that is nothing.</summary>
internal readonly ref struct DateTokens(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens)
{
    private static readonly DateToken Nothing = new(0, 0, '\n', -1, default);

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<DateToken> _tokens = tokens;

    /// <summary>The token at a place.</summary>
    public DateToken this[int at] => (uint)at < (uint)_tokens.Length ? _tokens[at] : Nothing;

    /// <summary>Whether a token stands right behind the one before it, without a blank.</summary>
    public bool TouchesPrevious(int at) => at > 0 && this[at].Start == this[at - 1].End && this[at].Length > 0;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> TextOf(int at) => _text.Slice(this[at].Start, this[at].Length);

    /// <summary>Whether a token is a certain word in any case.</summary>
    public bool IsWord(int at, string word) => TextOf(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token begins with a capital letter.</summary>
    public bool IsCapitalized(int at) => this[at].Length > 0 && char.IsUpper(_text[this[at].Start]);

    /// <summary>What the sentence around a date speaks of: a word before it that looks ahead, or a verb in the past behind it.</summary>
    public Tense TenseAround(int at, int next) =>
        LooksAhead(at) ? Tense.Future : HasPastVerb(next) ? Tense.Past : Tense.Unknown;

    private bool LooksAhead(int at)
    {
        for (var i = at - 1; i >= at - 12 && !EndsSentence(i); i--)
        {
            if (this[i].Is(DateWordKind.Future))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasPastVerb(int next)
    {
        for (var i = next; i < next + 8 && !EndsSentence(i); i++)
        {
            var word = TextOf(i);
            if (this[i].Is(DateWordKind.Past) || (word.Length >= 4 && word.EndsWith("ed", StringComparison.Ordinal) && word[^3] != 'e'))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsSentence(int at) => this[at].IsAny("!?;:\n") || (this[at].Symbol == '.' && IsCapitalized(at + 1));

    /// <summary>The mention from one token to the one before another.</summary>
    public DateMention Mention(int from, int next, DateOnly first, DateOnly last, DatePrecision precision, DateRule rule) =>
        new(this[from].Start, this[next - 1].End - this[from].Start, first, last, precision, rule);
}

/// <summary>The time that a sentence speaks of.</summary>
internal enum Tense
{
    /// <summary>It does not say.</summary>
    Unknown,

    /// <summary>What has been.</summary>
    Past,

    /// <summary>What is to come.</summary>
    Future,
}
