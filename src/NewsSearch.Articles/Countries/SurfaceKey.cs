namespace NewsSearch.Articles.Countries;

/// <summary>Tells which surfaces are the same words to the gazetteer.</summary>
internal static class SurfaceKey
{
    /// <summary>The words of a surface as the gazetteer knows them; empty if it has none.</summary>
    public static string Of(string surface)
    {
        using var words = new WordBuffer();
        WordSplitter.Split(surface, words);
        Span<char> folded = stackalloc char[2 * surface.Length + 2];
        var key = new System.Text.StringBuilder();
        foreach (var word in words.Words)
        {
            var length = LetterFolding.Fold(surface.AsSpan(word.Start, word.Length), folded);
            key.Append(key.Length == 0 ? ' ' : (char)('0' + (int)word.Before)).Append(folded[..Math.Max(0, length)]);
        }

        return key.ToString();
    }
}
