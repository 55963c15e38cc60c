namespace NewsSearch.FullText.Suggesting;

/// <summary>
/// The order of places in a long row of tokens by the words that stand there and follow, up to the end of the text: a suffix array
/// by words (Manber and Myers, Suffix Arrays, 1993). Places with the same first words follow each other.
/// </summary>
internal static class SequenceOrder
{
    private const int KeyWords = 3;
    private const int BitsOfWord = 21;

    /// <summary>Sorts places.</summary>
    /// <param name="tokens">The tokens of all texts, each text with <see cref="WordToken.End"/> behind it.</param>
    /// <param name="places">The places, no end among them.</param>
    /// <param name="depth">The number of words that are compared, 3 or more.</param>
    public static void Sort(int[] tokens, int[] places, int depth)
    {
        var keys = new ulong[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            keys[i] = KeyOf(tokens, places[i]);
        }

        Array.Sort(keys, places);
        for (var (start, end) = (0, 1); end <= places.Length; end++)
        {
            if (end < places.Length && keys[end] == keys[start])
            {
                continue;
            }

            // A text that ends within the key is over, and equal ones stay as they are.
            if (end - start > 1 && (keys[start] & ((1UL << BitsOfWord) - 1)) != 0)
            {
                places.AsSpan(start, end - start).Sort((x, y) => CompareFrom(tokens, x + KeyWords, y + KeyWords, depth - KeyWords));
            }

            start = end;
        }
    }

    /// <summary>Compares the words at a place with given ones, as many as are given.</summary>
    public static int Compare(int[] tokens, int place, ReadOnlySpan<int> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var id = WordToken.Id(tokens[place + i]);
            if (id != words[i])
            {
                return id.CompareTo(words[i]);
            }
        }

        return 0;
    }

    private static ulong KeyOf(int[] tokens, int place)
    {
        var key = 0UL;
        var ended = false;
        for (var i = 0; i < KeyWords; i++)
        {
            ended |= tokens[place + (ended ? 0 : i)] < 0;
            key = (key << BitsOfWord) | (ended ? 0 : (ulong)(WordToken.Id(tokens[place + i]) + 1));
        }

        return key;
    }

    private static int CompareFrom(int[] tokens, int x, int y, int depth)
    {
        for (var i = 0; i < depth; i++)
        {
            var first = WordToken.Id(tokens[x + i]);
            var second = WordToken.Id(tokens[y + i]);
            if (first != second || first < 0)
            {
                return first.CompareTo(second);
            }
        }

        return 0;
    }
}
