using System.Text;
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
    private const int MaxPhrases = 20_000;
    private const int MaxWords = 50_000;

    /// <summary>The memory that it takes, in bytes.</summary>
    public long Bytes => Table.Bytes + Titles.Bytes + Phrases.Bytes + Words.Bytes + (Frequencies.Length * (long)sizeof(int));

    /// <summary>Gathers from a snapshot, on the calling thread.</summary>
    /// <param name="reader">The snapshot.</param>
    /// <param name="now">The instant from which the ages of articles count.</param>
    /// <param name="cancellationToken">Gives the work up.</param>
    public static CompletionDictionary Gather(IndexReader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (titles, texts) = TextGatherer.Gather(reader, now, cancellationToken);
        var words = WordFinder.Find(texts);
        var frequencies = new int[texts.Table.Count];
        for (var word = 0; word < words.Starts.Count; word++)
        {
            frequencies[WordToken.Id(words.Tokens[words.Starts[word]])] = words.Articles[word];
        }

        return new CompletionDictionary(
            texts.Table,
            new CompletionList(titles, texts.Table, anywhere: true),
            Counted(new PhraseFinder(texts, cancellationToken).Find(), MaxPhrases, texts.Table, reader, cancellationToken),
            Counted(words, MaxWords, texts.Table, reader, cancellationToken),
            frequencies,
            new RememberedSegments(reader));
    }

    /// <summary>The heaviest entries, with the number of articles that a search for them as a phrase finds.</summary>
    private static CompletionList Counted(
        CompletionEntries entries, int count, WordTable table, IndexReader reader, CancellationToken cancellationToken)
    {
        var heaviest = Enumerable.Range(0, entries.Starts.Count).OrderByDescending(entry => entries.Weights[entry]).Take(count).ToArray();
        var counts = PhraseCounts.Count(reader, [.. heaviest.Select(entry => Written(entries.TokensOf(entry), table))], cancellationToken);
        var counted = new CompletionEntries();
        for (var i = 0; i < heaviest.Length; i++)
        {
            if (counts[i] > 0)
            {
                counted.Add(entries.TokensOf(heaviest[i]), entries.Weights[heaviest[i]], counts[i], entries.Examples[heaviest[i]]);
            }
        }

        return new CompletionList(counted, table, anywhere: false);
    }

    private static string Written(ReadOnlySpan<int> tokens, WordTable table)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            table.Append(text, token);
        }

        return text.ToString();
    }
}
