using System.Globalization;
using System.Numerics;
using System.Text;

namespace NewsSearch.Articles.Stories;

/// <summary>
/// The words of a text as 64-bit hashes, without regard to case and punctuation: runs of letters, marks and digits; each Chinese or
/// Japanese character is a word of its own. Apostrophes inside a word and commas inside a number are dropped, points inside a number stay.
/// </summary>
/// <remarks>A value on the stack that walks through the text: nothing is allocated.</remarks>
internal ref struct WordHashes(ReadOnlySpan<char> text)
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;
    private bool _sentenceBegins = true;

    /// <summary>The hash of the current word.</summary>
    public ulong Hash { get; private set; }

    /// <summary>Whether the current word is a name or a number: it has a digit, or a capital first letter inside a sentence.</summary>
    public bool IsDetail { get; private set; }

    /// <summary>Whether the current word begins with a digit.</summary>
    public bool IsNumber { get; private set; }

    /// <summary>Goes on to the next word; false at the end.</summary>
    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            var letter = LetterAt(_next, out var length);
            if (IsWordLetter(letter))
            {
                ReadWord(letter, length);
                return true;
            }

            _sentenceBegins |= letter.Value is '.' or '!' or '?' or '\n' or ':' or '"' or '“' or '„' or '«';
            _next += length;
        }

        return false;
    }

    /// <summary>Spreads the bits of a hash over all 64 (the finalizer of MurmurHash3).</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }

    private void ReadWord(Rune letter, int length)
    {
        var hash = Seed;
        IsNumber = Rune.IsDigit(letter);
        IsDetail = IsNumber || (!_sentenceBegins && Rune.IsUpper(letter));
        _sentenceBegins = false;
        var isWhole = IsIdeographic(letter);
        do
        {
            hash = (hash ^ (uint)Rune.ToLowerInvariant(letter).Value) * Prime;
            _next += length;
        }
        while (!isWhole && Continues(ref hash, ref letter, ref length));
        Hash = Mix(hash);
    }

    private bool Continues(ref ulong hash, ref Rune letter, ref int length)
    {
        if (_next == _text.Length)
        {
            return false;
        }

        var before = letter;
        letter = LetterAt(_next, out length);
        if (IsWordLetter(letter))
        {
            IsDetail |= Rune.IsDigit(letter);
            return !IsIdeographic(letter);
        }

        if (_next + 1 == _text.Length)
        {
            return false;
        }

        var after = LetterAt(_next + 1, out var lengthAfter);
        var isInside = letter.Value switch
        {
            '\'' or '’' => Rune.IsLetter(after) && !IsIdeographic(after),
            '.' or ',' => Rune.IsDigit(before) && Rune.IsDigit(after),
            _ => false,
        };
        if (!isInside)
        {
            return false;
        }

        if (letter.Value == '.')
        {
            hash = (hash ^ '.') * Prime;
        }

        _next++;
        (letter, length) = (after, lengthAfter);
        return true;
    }

    private readonly Rune LetterAt(int index, out int length)
    {
        var first = _text[index];
        if (!char.IsSurrogate(first))
        {
            length = 1;
            return new Rune(first);
        }

        Rune.DecodeFromUtf16(_text[index..], out var letter, out length);
        return letter;
    }

    private static bool IsWordLetter(Rune letter) => letter.IsAscii
        ? char.IsAsciiLetterOrDigit((char)letter.Value)
        : Rune.IsLetterOrDigit(letter)
            || Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsIdeographic(Rune letter) => letter.Value
        is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>A hash of several words in their order.</summary>
    public static ulong Combine(ReadOnlySpan<ulong> words)
    {
        var hash = Seed;
        foreach (var word in words)
        {
            hash = (BitOperations.RotateLeft(hash, 23) ^ word) * Prime;
        }

        return Mix(hash);
    }
}
