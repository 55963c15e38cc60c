using System.Collections.Concurrent;

namespace NewsSearch.FullText.Analysis;

/// <summary>
/// How text becomes terms, the same for articles, queries and highlights: Lucene's standard tokenizer (the word boundaries of
/// Unicode Standard Annex 29), then <see cref="ExactForm"/>, and from it the stem (<see cref="Stemmer"/>). No word is removed.
/// </summary>
internal static class ArticleAnalysis
{
    /// <summary>The length in UTF-16 code units beyond which a token is left out, as if it were a gap of one position.</summary>
    public const int MaxTokenLength = 255;

    private const int MaxIdle = 16;

    private static readonly ConcurrentBag<TokenList> Idle = [];

    /// <summary>The tokens of a text. The caller disposes the list, which goes back to be used again.</summary>
    /// <remarks>Any thread; the list itself is for one thread at a time.</remarks>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Looked at every few thousand tokens.</param>
    public static TokenList Tokenize(string text, CancellationToken cancellationToken = default) => Tokenize(text, wanted: null, cancellationToken);

    /// <summary>The same, but tokens that surely have none of some stems may be left out, as gaps of one position.</summary>
    /// <remarks>Any thread; the list itself is for one thread at a time.</remarks>
    /// <param name="text">The text.</param>
    /// <param name="wanted">The stems; null for all tokens.</param>
    /// <param name="cancellationToken">Looked at every few thousand tokens.</param>
    public static TokenList Tokenize(string text, StemBeginnings? wanted, CancellationToken cancellationToken)
    {
        var tokens = Rent();
        try
        {
            tokens.Fill(text, wanted, cancellationToken);
            return tokens;
        }
        catch (OperationCanceledException)
        {
            tokens.Dispose();
            throw;
        }
    }

    /// <summary>A list that the caller fills and disposes.</summary>
    public static TokenList Rent() => Idle.TryTake(out var tokens) ? tokens : new TokenList();

    internal static void Return(TokenList tokens)
    {
        if (Idle.Count < MaxIdle)
        {
            Idle.Add(tokens);
        }
    }
}
