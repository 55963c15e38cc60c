using NewsSearch.FullText.Suggesting;

namespace NewsSearch.FullText;

/// <summary>
/// What queries can be completed to: titles, frequent phrases and words of an archive, gathered from one snapshot of it. It can be
/// asked about that and all later snapshots; what it suggests is found in the snapshot asked about.
/// </summary>
/// <remarks>
/// Immutable; any thread. It holds the titles of the newest 400,000 articles and up to 20,000 phrases and 50,000 words, the phrases
/// from those titles and from the beginnings of 20,000 bodies. With titles of usual length that takes less than 60 MB however many
/// articles there are.
/// </remarks>
public sealed class SuggestionDictionary
{
    private readonly CompletionDictionary _dictionary;

    private SuggestionDictionary(CompletionDictionary dictionary) => _dictionary = dictionary;

    /// <summary>The memory that it takes, in bytes.</summary>
    public long Bytes => _dictionary.Bytes;

    /// <summary>The number of titles.</summary>
    public int Titles => _dictionary.Titles.Count;

    /// <summary>The number of phrases.</summary>
    public int Phrases => _dictionary.Phrases.Count;

    /// <summary>The number of words that are suggested alone.</summary>
    public int Words => _dictionary.Words.Count;

    /// <summary>
    /// The number of articles of a later snapshot in segments that the dictionary does not know, because they are new or were merged.
    /// The fewer they are, the faster and fresher are its suggestions.
    /// </summary>
    public int UnknownArticles(IndexSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Read(_dictionary.Segments.UnknownDocuments);
    }

    /// <summary>Gathers a dictionary on the calling thread: reads the titles, counts the phrases. In a large archive that takes a while.</summary>
    /// <param name="snapshot">The snapshot, which the caller keeps open meanwhile.</param>
    /// <param name="now">The instant from which the ages of articles count: recent ones weigh more.</param>
    /// <param name="cancellationToken">Gives the work up.</param>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    public static SuggestionDictionary Gather(IndexSnapshot snapshot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new SuggestionDictionary(snapshot.Read(reader => CompletionDictionary.Gather(reader, now, cancellationToken)));
    }

    /// <summary>Completes what was typed.</summary>
    /// <param name="snapshot">The snapshot in which each suggestion finds at least one article.</param>
    /// <param name="request">What was typed.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The suggestions, the best first.</returns>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    public IReadOnlyList<Suggestion> Suggest(IndexSnapshot snapshot, SuggestionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Read(reader => new Suggester(_dictionary, reader, snapshot.Limits, request, cancellationToken).Suggest());
    }
}
