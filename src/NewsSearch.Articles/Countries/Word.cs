namespace NewsSearch.Articles.Countries;

/// <summary>What stands between two words. Only equal gaps, of a text and of the gazetteer, match.</summary>
internal enum Gap : byte
{
    /// <summary>White space, a hyphen, an apostrophe, or the point of an abbreviation.</summary>
    Joined,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>An opening or closing parenthesis.</summary>
    Parenthesis,

    /// <summary>Anything else: the end of a sentence, a quotation mark, a dash.</summary>
    Break,
}

/// <summary>What the letters of a word and its surroundings say.</summary>
[Flags]
internal enum WordMarks : ushort
{
    None = 0,

    /// <summary>It begins with a capital, or with a letter of a script that has none.</summary>
    Capitalised = 1,

    /// <summary>It has capitals and no small letters.</summary>
    AllCapitals = 2,

    /// <summary>Its whole line is without small letters, so that its capitals say nothing.</summary>
    CaselessLine = 4,

    /// <summary>A hyphen without white space stands before it.</summary>
    AfterHyphen = 8,

    /// <summary>A point without white space stands before it.</summary>
    AfterPoint = 16,

    /// <summary>Nothing but white space stands before it.</summary>
    AfterSpace = 32,

    /// <summary>It is the first of its line.</summary>
    FirstOfLine = 64,

    /// <summary>No longer word of its line begins with a small letter, as in the headlines of many papers.</summary>
    TitleCaseLine = 128,

    /// <summary>Nothing at all stands before it: scripts that write without spaces are split within.</summary>
    Continues = 256,
}

/// <summary>A word of a text: a run of letters, digits and combining marks, or an ampersand.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Before">What stands between it and the word before.</param>
/// <param name="Marks">What its letters and surroundings say.</param>
internal readonly record struct Word(int Start, int End, Gap Before, WordMarks Marks)
{
    /// <summary>The length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether it has all of these marks.</summary>
    public bool Has(WordMarks marks) => (Marks & marks) == marks;
}
