namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>A word, a number or another character of a text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">Its length.</param>
/// <param name="Symbol">The character that is neither letter nor digit; NUL for words and numbers.</param>
/// <param name="Number">The value of a number of up to nine digits; -1 for words, symbols and longer numbers.</param>
/// <param name="Word">What a word means; nothing for numbers and symbols.</param>
internal readonly record struct DateToken(int Start, int Length, char Symbol, int Number, DateWord Word)
{
    /// <summary>Where it ends in the text.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is a number of one or two digits.</summary>
    public bool IsShortNumber => Number >= 0 && Length <= 2;

    /// <summary>Whether it is a number of four digits that can be a year of our time.</summary>
    public bool IsYear => Length == 4 && Number is >= 1500 and <= 2199;

    /// <summary>Whether it is a month's name, doubtful or not.</summary>
    public bool IsMonth => Word.Kind is DateWordKind.Month or DateWordKind.DoubtfulMonth;

    /// <summary>Whether it is a word of a kind.</summary>
    public bool Is(DateWordKind kind) => Word.Kind == kind;

    /// <summary>Whether it is one of the symbols.</summary>
    public bool IsAny(string symbols) => Symbol != '\0' && symbols.Contains(Symbol, StringComparison.Ordinal);
}
