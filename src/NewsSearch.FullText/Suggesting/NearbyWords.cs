namespace NewsSearch.FullText.Suggesting;

/// <summary>
/// Finds the words that someone may have meant: those within a small edit distance, swapped neighbours counting once, that begin with
/// one of the first two letters typed.
/// </summary>
/// <remarks>
/// Walks the sorted table as if it were a trie: the rows of the distance matrix (Damerau, 1964, with adjacent swaps) of the
/// letters that a word shares with the one before are kept, and words that begin with what is already too far away are skipped.
/// Of a row only the band around the diagonal is filled in which distances can be small enough (E. Ukkonen, "Algorithms for
/// approximate string matching", 1985).
/// </remarks>
internal static class NearbyWords
{
    /// <summary>The length of the shortest words that have neighbours.</summary>
    public const int LeastLength = 4;

    private const int LeastLengthForTwo = 8;
    private const int MaxLength = 40;

    /// <summary>The likeliest words, the nearest first, then those with the same first letter, then the most frequent.</summary>
    /// <param name="table">The words.</param>
    /// <param name="frequencies">How frequent each is; those with 0 are left out.</param>
    /// <param name="typed">What was typed, folded. Short words and words with digits have no neighbours.</param>
    /// <param name="count">The largest number of words.</param>
    public static IReadOnlyList<int> Find(WordTable table, int[] frequencies, string typed, int count)
    {
        if (typed.Length is < LeastLength or > MaxLength || typed.Any(char.IsDigit))
        {
            return [];
        }

        var allowed = typed.Length < LeastLengthForTwo ? 1 : 2;
        var found = new List<(int Distance, bool OtherLetter, int Frequency, int Word)>();
        var width = typed.Length + 1;
        var rows = new int[(MaxLength + 4) * width];
        for (var column = 0; column < width; column++)
        {
            rows[column] = column;
        }

        Walk(table.StartingWith(typed.AsSpan(0, 1)));
        if (typed[1] != typed[0])
        {
            Walk(table.StartingWith(typed.AsSpan(1, 1)));
        }

        found.Sort((x, y) => (x.Distance, x.OtherLetter, -x.Frequency, x.Word).CompareTo((y.Distance, y.OtherLetter, -y.Frequency, y.Word)));
        return [.. found.Take(count).Select(near => near.Word)];

        void Walk(WordRange range)
        {
            ReadOnlySpan<char> before = [];
            for (var word = range.First; word < range.End;)
            {
                var letters = table[word];
                var depth = letters.CommonPrefixLength(before);
                before = letters;
                var tooFar = letters.Length > typed.Length + allowed ? typed.Length + allowed + 1 : -1;
                for (; depth < letters.Length && depth <= typed.Length + allowed; depth++)
                {
                    if (FillRow(rows, depth + 1, letters, typed, allowed) > allowed)
                    {
                        tooFar = depth + 1;
                        break;
                    }
                }

                if (tooFar < 0)
                {
                    Add(word, letters.Length < typed.Length - allowed ? allowed + 1 : rows[(letters.Length * width) + typed.Length], letters[0]);
                    word++;
                    continue;
                }

                // The next word shares only letters before the one that is too much.
                before = letters[..(tooFar - 1)];
                word = table.EndOf(letters[..tooFar], word);
            }
        }

        void Add(int word, int distance, char firstLetter)
        {
            if (distance <= allowed && distance > 0 && frequencies[word] > 0)
            {
                found.Add((distance, firstLetter != typed[0], frequencies[word], word));
            }
        }
    }

    /// <summary>Fills the band of the row of the first letters of a word and returns the least distance in it.</summary>
    private static int FillRow(int[] rows, int row, ReadOnlySpan<char> letters, string typed, int allowed)
    {
        var width = typed.Length + 1;
        var current = rows.AsSpan(row * width, width);
        var above = rows.AsSpan((row - 1) * width, width);
        var (first, last) = (Math.Max(1, row - allowed), Math.Min(typed.Length, row + allowed));
        current[first - 1] = first == 1 ? row : allowed + 1;
        if (last < typed.Length)
        {
            // The next row reads one column further.
            current[last + 1] = allowed + 1;
        }

        var least = current[first - 1];
        var letter = letters[row - 1];
        for (var column = first; column <= last; column++)
        {
            var distance = Math.Min(Math.Min(above[column], current[column - 1]) + 1, above[column - 1] + (letter == typed[column - 1] ? 0 : 1));
            if (row > 1 && column > 1 && letter == typed[column - 2] && letters[row - 2] == typed[column - 1])
            {
                distance = Math.Min(distance, rows[((row - 2) * width) + column - 2] + 1);
            }

            current[column] = distance;
            least = Math.Min(least, distance);
        }

        return least;
    }
}
