using System.Runtime.InteropServices;

namespace NewsSearch.Articles.Stories;

/// <summary>
/// What is compared to find out whether two articles tell one story: the hashes of all runs of a few words (shingles) in title
/// and body, and of the names and numbers of the body. Its sketch, a few of the hashes, finds the articles worth comparing.
/// </summary>
/// <remarks>
/// Immutable; any thread. Case and punctuation do not count. The sketch is a bottom-k sketch (A. Broder, "On the resemblance and
/// containment of documents", 1997): the smallest hashes of all, so that texts that share much share some of it, also where one
/// is only a part of the other.
/// </remarks>
public sealed class StoryText
{
    /// <summary>The number of words in a shingle.</summary>
    public const int ShingleWords = 4;

    /// <summary>The most hashes in a sketch.</summary>
    public const int SketchSize = 16;

    /// <summary>The number of words of the body beyond which the rest is not looked at.</summary>
    public const int MaxWords = 20_000;

    [ThreadStatic]
    private static List<ulong>? _words;

    private StoryText(ulong[] shingles, ulong[] titleWords, ulong[] details, int words, DateTimeOffset? publishedAt) =>
        (Shingles, TitleWords, Details, Words, PublishedAt) = (shingles, titleWords, details, words, publishedAt);

    /// <summary>The number of words in title and body that were looked at.</summary>
    public int Words { get; }

    /// <summary>When the article was published; null if unknown.</summary>
    public DateTimeOffset? PublishedAt { get; }

    /// <summary>The hashes that find similar articles, ascending: at most <see cref="SketchSize"/>, fewer for a short text, none for an empty one.</summary>
    public ReadOnlyMemory<ulong> Sketch => Shingles.AsMemory(0, Math.Min(SketchSize, Shingles.Length));

    /// <summary>The memory that it takes, in bytes, about.</summary>
    public int Bytes => (Shingles.Length + TitleWords.Length + Details.Length + 16) * sizeof(ulong);

    /// <summary>The hashes of all shingles, ascending, each once.</summary>
    internal ulong[] Shingles { get; }

    /// <summary>The hashes of the words of the title, ascending, each once.</summary>
    internal ulong[] TitleWords { get; }

    /// <summary>The hashes of the names and numbers of the body and of the numbers of the title, ascending, each once.</summary>
    internal ulong[] Details { get; }

    /// <summary>The text of an article, ready to be compared.</summary>
    public static StoryText Of(Article article)
    {
        var words = _words ??= [];
        var shingles = new List<ulong>((article.Body.Length / 5) + 16);
        var details = new List<ulong>();
        var count = Read(article.Title, words, details, isTitle: true);
        AddShingles(CollectionsMarshal.AsSpan(words), shingles);
        var titleWords = SortedDistinct(words);
        count += Read(article.Body, words, details, isTitle: false);
        AddShingles(CollectionsMarshal.AsSpan(words), shingles);
        words.Clear();
        return new StoryText(SortedDistinct(shingles), titleWords, SortedDistinct(details), count, article.PublishedAt);
    }

    private static int Read(string text, List<ulong> words, List<ulong> details, bool isTitle)
    {
        words.Clear();
        var reader = new WordHashes(text);
        while (words.Count < MaxWords && reader.MoveNext())
        {
            words.Add(reader.Hash);
            // Titles are often written in capitals throughout.
            if (isTitle ? reader.IsNumber : reader.IsDetail)
            {
                details.Add(reader.Hash);
            }
        }

        return words.Count;
    }

    private static void AddShingles(ReadOnlySpan<ulong> words, List<ulong> shingles)
    {
        if (words.IsEmpty)
        {
            return;
        }

        var width = Math.Min(ShingleWords, words.Length);
        for (var start = 0; start + width <= words.Length; start++)
        {
            shingles.Add(WordHashes.Combine(words.Slice(start, width)));
        }
    }

    private static ulong[] SortedDistinct(List<ulong> hashes)
    {
        var span = CollectionsMarshal.AsSpan(hashes);
        span.Sort();
        var distinct = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (i == 0 || span[i] != span[distinct - 1])
            {
                span[distinct++] = span[i];
            }
        }

        return span[..distinct].ToArray();
    }
}
