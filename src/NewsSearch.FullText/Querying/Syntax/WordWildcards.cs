namespace NewsSearch.FullText.Querying.Syntax;

/// <summary>What the * and ? in a word make of it.</summary>
internal enum WildcardKind
{
    /// <summary>There are none, or only question marks that are punctuation.</summary>
    None,

    /// <summary>A single * at the end.</summary>
    Last,

    /// <summary>* and ? among letters.</summary>
    Pattern,

    /// <summary>A * where none can be.</summary>
    Misplaced,
}

/// <summary>The unescaped * and ? in one word of a query, gathered while it is read.</summary>
internal sealed class WordWildcards
{
    private readonly List<int> _stars = [];
    private readonly List<int> _questionMarks = [];

    /// <summary>The column of the first star in the query; 0 without one.</summary>
    public int FirstStarColumn { get; private set; }

    /// <summary>Notes a * or ?.</summary>
    /// <param name="wildcard">Which.</param>
    /// <param name="place">Its index in the word.</param>
    /// <param name="column">Its column in the query.</param>
    public void Note(char wildcard, int place, int column)
    {
        (wildcard == '*' ? _stars : _questionMarks).Add(place);
        FirstStarColumn = wildcard == '*' && FirstStarColumn == 0 ? column : FirstStarColumn;
    }

    /// <summary>
    /// What they make of the word. A question mark at the end of a word is punctuation, and so is one in a word with other
    /// signs than letters and digits: "news?id=1".
    /// </summary>
    public WildcardKind KindOf(string word, bool isPlain)
    {
        var end = word.AsSpan().TrimEnd('?').Length;
        var inside = _questionMarks.Exists(place => place < end);
        if (_stars.Count == 0 && !inside)
        {
            return WildcardKind.None;
        }

        if (_stars is [var only] && only == word.Length - 1 && !inside)
        {
            return WildcardKind.Last;
        }

        if (isPlain && char.IsLetterOrDigit(word[0]) && word.All(IsOfPattern))
        {
            return WildcardKind.Pattern;
        }

        return _stars.Count == 0 ? WildcardKind.None : _stars is [var last] && last == word.Length - 1 ? WildcardKind.Last : WildcardKind.Misplaced;
    }

    /// <summary>The word without its stars.</summary>
    public string WithoutStars(string word)
    {
        var stars = _stars.ToHashSet();
        return string.Concat(word.Where((_, place) => !stars.Contains(place)));
    }

    private static bool IsOfPattern(char character) =>
        character is '*' or '?' or '\'' or '\u2019' || char.IsLetterOrDigit(character) || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
