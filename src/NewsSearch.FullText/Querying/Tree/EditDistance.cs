using System.Text;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>
/// How far two words are apart: the number of letters put in, left out, replaced or exchanged with their neighbour (optimal string
/// alignment: Damerau, "A technique for computer detection and correction of spelling errors", 1964), in code points.
/// </summary>
internal static class EditDistance
{
    /// <summary>The greatest distance that is looked at.</summary>
    public const int Max = 2;

    private const int LettersOnStack = 64;
    private const int LettersForOne = 4;
    private const int LettersForTwo = 8;

    /// <summary>How many letters of a word may be wrong: none of a short one.</summary>
    /// <param name="letters">The length of the word in code points.</param>
    public static int Allowed(int letters) => letters switch
    {
        >= LettersForTwo => Max,
        >= LettersForOne => 1,
        _ => 0,
    };

    /// <summary>The distance of two words, or one more than <paramref name="most"/> if it is greater.</summary>
    public static int Between(ReadOnlySpan<Rune> one, ReadOnlySpan<char> other, int most)
    {
        // Each code point is one or two code units.
        if (other.Length < one.Length - most || other.Length > 2 * (one.Length + most))
        {
            return most + 1;
        }

        var width = one.Length + 1;
        var rows = width <= LettersOnStack ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows[(2 * width)..];
        for (var i = 0; i <= one.Length; i++)
        {
            previous[i] = i;
        }

        var length = 0;
        var last = default(Rune);
        foreach (var letter in other.EnumerateRunes())
        {
            var least = NextRow(one, letter, last, ++length, before, previous, current);
            if (least > most + 1)
            {
                return most + 1;
            }

            last = letter;
            var next = before;
            before = previous;
            previous = current;
            current = next;
        }

        return Math.Min(previous[one.Length], most + 1);
    }

    /// <summary>Fills the row of the distance matrix for one more letter of the other word.</summary>
    /// <param name="one">The word that the columns stand for.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="last">The letter before it.</param>
    /// <param name="row">The number of the row, from 1 for the first letter.</param>
    /// <param name="before">The row before the last; not looked at in the first row.</param>
    /// <param name="previous">The last row, at first 0, 1, 2 and so on.</param>
    /// <param name="current">The row to fill; each has one place more than the word has letters.</param>
    /// <returns>The least distance in the row.</returns>
    public static int NextRow(
        ReadOnlySpan<Rune> one, Rune letter, Rune last, int row, ReadOnlySpan<int> before, ReadOnlySpan<int> previous, Span<int> current)
    {
        var least = current[0] = row;
        for (var i = 1; i <= one.Length; i++)
        {
            var distance = Math.Min(Math.Min(previous[i], current[i - 1]) + 1, previous[i - 1] + (one[i - 1] == letter ? 0 : 1));
            if (i > 1 && row > 1 && one[i - 1] == last && one[i - 2] == letter)
            {
                distance = Math.Min(distance, before[i - 2] + 1);
            }

            current[i] = distance;
            least = Math.Min(least, distance);
        }

        return least;
    }

    /// <summary>The letters of a word.</summary>
    public static Rune[] Letters(string word) => [.. word.EnumerateRunes()];
}
