using NewsSearch.FullText.Analysis;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>A query over the bodies.</summary>
/// <param name="Kind">"term", "and", "or" or "phrase".</param>
/// <param name="Words">The words as they are typed.</param>
/// <param name="Terms">The stems that are looked up for them.</param>
internal sealed record YardstickQuery(string Kind, string Words, IReadOnlyList<string> Terms)
{
    /// <summary>The query in the language of NewsSearch. The quotes keep words from being dropped, corrected or replaced.</summary>
    public string Text => Kind switch
    {
        "phrase" => $"body:\"{Words}\"",
        "or" => $"body:({string.Join(" OR ", Words.Split(' ').Select(word => $"\"{word}\""))})",
        _ => $"body:({string.Join(' ', Words.Split(' ').Select(word => $"\"{word}\""))})",
    };

    /// <summary>Reads a line of a query file.</summary>
    /// <exception cref="FormatException">It is not a known kind, TAB, and words.</exception>
    public static YardstickQuery Parse(string line)
    {
        if (line.Split('\t') is not ["term" or "and" or "or" or "phrase", _] parts)
        {
            throw new FormatException($"'{line}' is no query: term, and, or or phrase, a tab, and words.");
        }

        using var tokens = ArticleAnalysis.Tokenize(parts[1]);
        return new YardstickQuery(parts[0], parts[1], [.. Enumerable.Range(0, tokens.Count).Select(tokens.Stem)]);
    }
}
