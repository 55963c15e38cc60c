using NewsSearch.FullText.Analysis;

namespace NewsSearch.FullText.Suggesting;

/// <summary>What someone has typed, as words.</summary>
/// <param name="Words">The folded forms.</param>
/// <param name="Written">The words as they were typed.</param>
/// <param name="IsLastFinished">Whether a space or another mark between words follows the last one.</param>
internal sealed record TypedText(IReadOnlyList<string> Words, IReadOnlyList<string> Written, bool IsLastFinished)
{
    /// <summary>Reads a text; one without words has none.</summary>
    public static TypedText Parse(string text)
    {
        using var tokens = ArticleAnalysis.Tokenize(text);
        var words = new List<string>(tokens.Count);
        var written = new List<string>(tokens.Count);
        for (var token = 0; token < tokens.Count; token++)
        {
            words.Add(FoldedForm.Of(tokens.Exact(token)));
            written.Add(text[tokens.StartOffset(token)..tokens.EndOffset(token)]);
        }

        // The marks that stand inside words may go on: "don'" to "don't", "U." to "U.S".
        return new TypedText(words, written, tokens.Count == 0 || text.AsSpan(tokens.EndOffset(tokens.Count - 1)).Trim("'\u2019.").Length > 0);
    }

    /// <summary>The number of finished words.</summary>
    public int Finished => IsLastFinished ? Words.Count : Words.Count - 1;

    /// <summary>The words from one on.</summary>
    public TypedText From(int first) => new([.. Words.Skip(first)], [.. Written.Skip(first)], IsLastFinished);

    /// <summary>The text with one word replaced.</summary>
    public TypedText With(int index, string word) =>
        this with { Words = [.. Words.Select((old, i) => i == index ? word : old)], Written = [.. Written.Select((old, i) => i == index ? word : old)] };

    /// <summary>The first words as they can stand in a query, where they mean nothing but themselves; null if they cannot.</summary>
    public string? Beginning(int count)
    {
        var words = new List<string>(count);
        foreach (var word in Written.Take(count))
        {
            if (!FoldedForm.IsPlain(word))
            {
                return null;
            }

            words.Add(WordTable.IsOperator(word.ToLowerInvariant()) ? word.ToLowerInvariant() : word);
        }

        return string.Join(' ', words);
    }
}
