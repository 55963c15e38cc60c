namespace NewsSearch.Articles.Countries;

/// <summary>The words that the gazetteer consists of, numbered as they are added. Once filled, any thread may use it.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 40;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>An empty vocabulary.</summary>
    public Vocabulary() => _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words there are; their numbers are those below.</summary>
    public int Count => _ids.Count;

    /// <summary>The number of a word as it stands in a text; -1 if it is not in the vocabulary.</summary>
    public int IdOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return -1;
        }

        Span<char> folded = stackalloc char[2 * LongestWord];
        var length = LetterFolding.Fold(word, folded);
        return length > 0 && _lookup.TryGetValue(folded[..length], out var id) ? id : -1;
    }

    /// <summary>The number of a word as it stands in the gazetteer, which is added if it is new.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[2 * LongestWord];
        var length = word.Length > LongestWord ? -1 : LetterFolding.Fold(word, folded);
        if (length < 0)
        {
            throw new InvalidDataException($"The gazetteer has a word of more than {LongestWord} letters: {word}.");
        }

        if (!_lookup.TryGetValue(folded[..length], out var id))
        {
            id = _ids.Count;
            _ids.Add(folded[..length].ToString(), id);
        }

        return id;
    }
}
