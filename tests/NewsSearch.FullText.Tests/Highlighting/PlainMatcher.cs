using System.Globalization;
using System.Text;

namespace NewsSearch.FullText.Tests.Highlighting;

/// <summary>
/// Tells by plain means whether a piece of text can be what a query looks for: its words, without letter case, marks and endings,
/// are words of the query in their order; a word with a star is the beginning of one. Nothing of the index's analysis is used.
/// </summary>
internal static class PlainMatcher
{
    /// <summary>What stemming may change at the end of a word.</summary>
    private const int LongestEnding = 6;

    /// <summary>Whether the words of a piece are those of one of the clauses, or of several that overlap.</summary>
    public static bool IsMatch(string piece, IReadOnlyList<string[]> clauses)
    {
        var glued = new List<bool>();
        var words = Words(piece, glued);
        var reached = new bool[words.Count + 1];
        reached[0] = words.Count > 0;
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var clause in clauses.Where(_ => Enumerable.Range(0, start + 1).Any(i => reached[i])))
            {
                if (start + clause.Length <= words.Count && clause.Select((word, i) => AreRelated(words[start + i], word)).All(related => related))
                {
                    reached[start + clause.Length] = true;

                    // The index does not part a word between most scripts, so that a prefix stands for all of it.
                    for (var end = start + clause.Length; clause[^1].EndsWith('*') && end < words.Count && glued[end]; end++)
                    {
                        reached[end + 1] = true;
                    }
                }
            }
        }

        return reached[^1];
    }

    /// <summary>The words of a text, folded: letters and digits with what joins them, and one by one what is written without spaces.</summary>
    public static List<string> Words(string text) => Words(text, []);

    /// <param name="text">The text.</param>
    /// <param name="glued">Told for each word whether it follows the one before without anything between them.</param>
    private static List<string> Words(string text, List<bool> glued)
    {
        var runes = text.Normalize(NormalizationForm.FormKD).Replace('’', '\'').Replace('ʼ', '\'').EnumerateRunes().Where(rune => !IsMark(rune)).ToList();
        var words = new List<string>();
        var isOpen = false;
        for (var i = 0; i < runes.Count; i++)
        {
            if (IsIdeograph(runes[i]))
            {
                words.Add(runes[i].ToString());
                glued.Add(false);
                isOpen = false;
            }
            else if (IsLetter(runes[i]) || (isOpen && IsJoint(runes[i]) && i + 1 < runes.Count && IsLetter(runes[i + 1])))
            {
                var lower = Rune.ToLowerInvariant(runes[i]).ToString();
                var goesOn = isOpen && (!IsLetter(runes[i]) || ScriptOf(runes[i]) == ScriptOf(runes[i - 1]) || !IsLetter(runes[i - 1]));
                words = goesOn ? [.. words.SkipLast(1), words[^1] + lower] : [.. words, lower];
                if (!goesOn)
                {
                    glued.Add(isOpen);
                }

                isOpen = true;
            }
            else
            {
                isOpen = false;
            }
        }

        return words;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark;

    private static bool IsLetter(Rune rune) => !IsIdeograph(rune)
        && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber);

    /// <summary>Letters of two scripts are two words, here and in the query alike.</summary>
    private static int ScriptOf(Rune rune) => rune.Value < 0x370 ? 0 : rune.Value >> 7;

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3041 and <= 0x3096) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x2FFFF);

    private static bool IsJoint(Rune rune) => rune.Value is '.' or '\'' or '·' or ':' or ',';

    private static bool AreRelated(string word, string asked)
    {
        if (asked.EndsWith('*'))
        {
            return word.StartsWith(asked[..^1], StringComparison.Ordinal);
        }

        var common = word.AsSpan().CommonPrefixLength(asked);
        return common == word.Length || common == asked.Length
            ? Math.Abs(word.Length - asked.Length) <= LongestEnding
            : common >= 2 && Math.Max(word.Length, asked.Length) - common <= LongestEnding;
    }
}
