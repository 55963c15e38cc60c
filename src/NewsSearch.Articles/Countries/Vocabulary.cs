using System.Collections.Frozen;

namespace NewsSearch.Articles.Countries;

/// <summary>The words that the gazetteer consists of, numbered. Immutable; any thread may use it.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 40;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids;

    /// <summary>A vocabulary of folded words; each gets its place in the order as its number.</summary>
    public Vocabulary(IEnumerable<string> foldedWords)
    {
        var ids = foldedWords.Select((word, id) => KeyValuePair.Create(word, id)).ToFrozenDictionary(StringComparer.Ordinal);
        _ids = ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The number of a word as it stands in a text; -1 if it is not in the vocabulary.</summary>
    public int IdOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return -1;
        }

        Span<char> folded = stackalloc char[2 * LongestWord];
        var length = LetterFolding.Fold(word, folded);
        return length > 0 && _ids.TryGetValue(folded[..length], out var id) ? id : -1;
    }
}
