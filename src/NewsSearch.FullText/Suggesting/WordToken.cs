namespace NewsSearch.FullText.Suggesting;

/// <summary>What stands between a word and the one before it.</summary>
internal enum WordJoint
{
    /// <summary>Anything else, which is shown as a space.</summary>
    Space,

    /// <summary>Nothing, as between Chinese characters.</summary>
    None,

    /// <summary>A hyphen.</summary>
    Hyphen,
}

/// <summary>
/// A word as it stands in a text, in 31 bits: which word of the <see cref="WordTable"/> it is, how it is joined to the one before,
/// how its letters are cased, and whether a possessive 's follows. <see cref="End"/> stands behind the last word of each text.
/// </summary>
internal static class WordToken
{
    /// <summary>Behind the last word of a text.</summary>
    public const int End = -1;

    /// <summary>The number of words that a table can have.</summary>
    public const int MaxWords = (1 << IdBits) - 2;

    /// <summary>The number of forms that a word can have.</summary>
    public const int MaxForms = 128;

    /// <summary>The form of a word in lower case.</summary>
    public const int LowerForm = 0;

    /// <summary>The form whose first letter alone is in upper case.</summary>
    public const int CapitalForm = 1;

    /// <summary>The form in upper case.</summary>
    public const int UpperForm = 2;

    /// <summary>The first of the forms that a word has for itself.</summary>
    public const int FirstOwnForm = 3;

    private const int IdBits = 21;
    private const int IdMask = (1 << IdBits) - 1;
    private const int JointShift = IdBits;
    private const int JointMask = 3 << JointShift;
    private const int PossessiveBit = 1 << (JointShift + 2);
    private const int FormShift = JointShift + 3;

    /// <summary>Packs a token.</summary>
    public static int Pack(int id, WordJoint joint, bool isPossessive, int form) =>
        id | ((int)joint << JointShift) | (isPossessive ? PossessiveBit : 0) | (form << FormShift);

    /// <summary>The number of the word; -1 for <see cref="End"/>.</summary>
    public static int Id(int token) => token < 0 ? End : token & IdMask;

    /// <summary>The same token with another number.</summary>
    public static int WithId(int token, int id) => (token & ~IdMask) | id;

    /// <summary>The same token as the first of a text.</summary>
    public static int AsFirst(int token) => token & ~JointMask;

    /// <summary>How it is joined to the word before.</summary>
    public static WordJoint Joint(int token) => (WordJoint)((token & JointMask) >> JointShift);

    /// <summary>Whether a possessive 's follows.</summary>
    public static bool IsPossessive(int token) => (token & PossessiveBit) != 0;

    /// <summary>How its letters are cased.</summary>
    public static int Form(int token) => token >> FormShift;
}
