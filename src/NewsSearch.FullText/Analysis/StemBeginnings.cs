namespace NewsSearch.FullText.Analysis;

/// <summary>
/// Tells by its first two letters that a word cannot have any of some stems, which is much cheaper than to stem it: Porter's algorithm
/// changes the ends of words, and neither touches the first letter nor, but for y that becomes i, the second one unless it takes it away.
/// </summary>
/// <remarks>Any thread, once all stems are added.</remarks>
internal sealed class StemBeginnings
{
    private const int Letters = 128;
    private const int BitsPerWord = 64;

    // Letters are told apart by their lower bits; digits may be taken for some of them, which only lets more words through.
    private const int Codes = 64;

    // Letters and digits in lower case, as they are looked up; 0 for anything else.
    private static readonly byte[] FirstLetters =
        [.. Enumerable.Range(0, Letters).Select(letter => char.IsAsciiLetterOrDigit((char)letter) ? (byte)char.ToLowerInvariant((char)letter) : (byte)0)];

    private static readonly byte[] SecondLetters = Array.ConvertAll(FirstLetters, letter => letter == 'y' ? (byte)'i' : letter);

    private readonly ulong[] _beginnings = new ulong[Codes * Codes / BitsPerWord];

    /// <summary>Adds a stem.</summary>
    public void Add(string stem)
    {
        // Words with letters beyond ASCII are let through, so that their stems need not be here.
        if (stem.Length == 0 || !char.IsAscii(stem[0]) || (stem.Length > 1 && !char.IsAscii(stem[1])))
        {
            return;
        }

        if (stem.Length > 1)
        {
            Set(stem[0], SecondOf(stem));
            return;
        }

        for (var second = 0; second < Codes; second++)
        {
            Set(stem[0], second);
        }
    }

    /// <summary>Whether a word may have one of the stems.</summary>
    /// <param name="exact">The exact form of the word.</param>
    public bool MayBegin(ReadOnlySpan<char> exact)
    {
        if (exact.IsEmpty || !char.IsAscii(exact[0]) || (exact.Length > 1 && !char.IsAscii(exact[1])))
        {
            return true;
        }

        var bit = BitOf(exact[0], SecondOf(exact));
        return (_beginnings[bit / BitsPerWord] & (1UL << bit)) != 0;
    }

    /// <summary>Whether a token, as it stands in a text, may have one of the stems once it has its exact form.</summary>
    /// <param name="token">The token: at least one character, all ASCII.</param>
    public bool MayBeginToken(ReadOnlySpan<char> token)
    {
        var (first, second) = (FirstLetters[token[0]], token.Length > 1 ? SecondLetters[token[1]] : (byte)0);

        // What is no letter or digit may be taken away on the way to the exact form.
        if (first == 0 || (second == 0 && token.Length > 1))
        {
            return true;
        }

        var bit = BitOf(first, second);
        return (_beginnings[bit / BitsPerWord] & (1UL << bit)) != 0;
    }

    private static int SecondOf(ReadOnlySpan<char> word) => word.Length < 2 ? 0 : word[1] == 'y' ? 'i' : word[1];

    private static int BitOf(int first, int second) => (first % Codes * Codes) + (second % Codes);

    private void Set(int first, int second) => _beginnings[BitOf(first, second) / BitsPerWord] |= 1UL << BitOf(first, second);
}
