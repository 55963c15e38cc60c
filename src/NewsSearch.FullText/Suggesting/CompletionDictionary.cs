using Lucene.Net.Index;

namespace NewsSearch.FullText.Suggesting;

/// <summary>All that suggestions are made of, gathered from one snapshot.</summary>
/// <remarks>Immutable; any thread. Keeps nothing of the snapshot open.</remarks>
/// <param name="Table">The words.</param>
/// <param name="Titles">The titles, to be entered at any word.</param>
/// <param name="Phrases">The phrases.</param>
/// <param name="Words">The words alone; the entries are in the order of the table, where they are many fewer.</param>
/// <param name="Frequencies">For each word of the table the number of texts that have it, as far as it is suggested alone.</param>
/// <param name="Segments">The segments of the snapshot.</param>
internal sealed record CompletionDictionary(
    WordTable Table, CompletionList Titles, CompletionList Phrases, CompletionList Words, int[] Frequencies, RememberedSegments Segments)
{
    /// <summary>The largest number of phrases, and of words alone.</summary>
    public const int MaxEntries = 50_000;

    /// <summary>The memory that it takes, in bytes.</summary>
    public long Bytes => Table.Bytes + Titles.Bytes + Phrases.Bytes + Words.Bytes + (Frequencies.Length * (long)sizeof(int));

    /// <summary>Gathers from a snapshot, on the calling thread.</summary>
    /// <param name="reader">The snapshot.</param>
    /// <param name="limits">The limits on queries.</param>
    /// <param name="now">The instant from which the ages of articles count.</param>
    /// <param name="cancellationToken">Gives the work up.</param>
    public static CompletionDictionary Gather(IndexReader reader, QueryLimits limits, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (titles, texts) = TextGatherer.Gather(reader, now, cancellationToken);
        var words = WordFinder.Find(texts);
        var frequencies = new int[texts.Table.Count];
        for (var word = 0; word < words.Starts.Count; word++)
        {
            frequencies[WordToken.Id(words.Tokens[words.Starts[word]])] = words.Articles[word];
        }

        var counts = new QueryCounts(reader, limits);
        return new CompletionDictionary(
            texts.Table,
            new CompletionList(titles, texts.Table, anywhere: true),
            Counted(new PhraseFinder(texts, cancellationToken).Find(), texts.Table, counts, cancellationToken),
            Counted(words, texts.Table, counts, cancellationToken),
            frequencies,
            new RememberedSegments(reader));
    }

    /// <summary>The heaviest entries, with the number of articles that a search for them as a phrase finds.</summary>
    private static CompletionList Counted(CompletionEntries entries, WordTable table, QueryCounts counts, CancellationToken cancellationToken)
    {
        var text = new System.Text.StringBuilder();
        var counted = new CompletionEntries();
        foreach (var entry in Enumerable.Range(0, entries.Starts.Count).OrderByDescending(entry => entries.Weights[entry]).Take(MaxEntries))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = entries.Tokens.IndexOf(WordToken.End, entries.Starts[entry]) - entries.Starts[entry];
            var tokens = entries.Tokens.GetRange(entries.Starts[entry], length);
            text.Clear().Append('"');
            foreach (var token in tokens)
            {
                // The quote is no word: the first one is joined to it.
                table.Append(text, text.Length == 1 ? WordToken.Pack(WordToken.Id(token), WordJoint.None, WordToken.IsPossessive(token), WordToken.Form(token)) : token);
            }

            var articles = counts.Count(text.Append('"').ToString(), cancellationToken);
            if (articles > 0)
            {
                counted.Add([.. tokens], entries.Weights[entry], articles, entries.Examples[entry]);
            }
        }

        return new CompletionList(counted, table, anywhere: false);
    }
}
