using Lucene.Net.Index;
using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Suggesting;

/// <summary>Counts the articles that searches for phrases find, for many phrases at once.</summary>
internal static class PhraseCounts
{
    /// <summary>Counts.</summary>
    /// <param name="reader">The snapshot.</param>
    /// <param name="phrases">The phrases as people write them, of one word to four.</param>
    /// <param name="cancellationToken">Looked at before each phrase in each segment.</param>
    /// <returns>For each phrase the number of articles that have its stems one behind the other, in the title or in the body.</returns>
    public static int[] Count(IndexReader reader, IReadOnlyList<string> phrases, CancellationToken cancellationToken)
    {
        var stems = phrases.Select(Stems).ToArray();
        var counts = new int[phrases.Count];
        foreach (var segment in reader.Leaves)
        {
            var titles = new FieldPostings(segment.AtomicReader, FieldNames.Title);
            var bodies = new FieldPostings(segment.AtomicReader, FieldNames.Body);
            for (var phrase = 0; phrase < stems.Length; phrase++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                counts[phrase] += CountEither(titles, bodies, stems[phrase]);
            }
        }

        return counts;
    }

    private static string[] Stems(string phrase)
    {
        using var tokens = ArticleAnalysis.Tokenize(phrase);
        var stems = new string[tokens.Count];
        for (var token = 0; token < stems.Length; token++)
        {
            stems[token] = tokens.Stem(token);
        }

        return stems;
    }

    private static int CountEither(FieldPostings titles, FieldPostings bodies, string[] stems)
    {
        var count = 0;
        var title = titles.Begin(stems) ? titles.Next() : FieldPostings.NoMoreDocuments;
        var body = bodies.Begin(stems) ? bodies.Next() : FieldPostings.NoMoreDocuments;
        while (title != FieldPostings.NoMoreDocuments || body != FieldPostings.NoMoreDocuments)
        {
            count++;
            var document = Math.Min(title, body);
            title = title == document ? titles.Next() : title;
            body = body == document ? bodies.Next() : body;
        }

        return count;
    }
}
