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

    private readonly ulong[] _beginnings = new ulong[Letters * Letters / BitsPerWord];

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

        for (var second = 0; second < Letters; second++)
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
        // What is no letter or digit may be taken away on the way to the exact form.
        if (!char.IsAsciiLetterOrDigit(token[0]) || (token.Length > 1 && !char.IsAsciiLetterOrDigit(token[1])))
        {
            return true;
        }

        return MayBegin(token.Length == 1 ? [char.ToLowerInvariant(token[0])] : [char.ToLowerInvariant(token[0]), char.ToLowerInvariant(token[1])]);
    }

    private static int SecondOf(ReadOnlySpan<char> word) => word.Length < 2 ? 0 : word[1] == 'y' ? 'i' : word[1];

    private static int BitOf(int first, int second) => (first * Letters) + second;

    private void Set(int first, int second) => _beginnings[BitOf(first, second) / BitsPerWord] |= 1UL << BitOf(first, second);
}
