using System.Text;
using NewsSearch.Articles;
using NewsSearch.Benchmarks.Archives;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>
/// The articles in a file that all engines read, so that none has to make them: numbers are little-endian, texts have their length in
/// bytes of UTF-8 before them, lists their size. At the beginning stand the number of articles and that of the bytes of their titles and
/// bodies.
/// </summary>
/// <remarks>Any thread.</remarks>
internal sealed class ArticleFile : IDisposable
{
    private const int BufferBytes = 1 << 20;

    private readonly BinaryReader _input;
    private readonly Lock _lock = new();
    private long _left;

    /// <summary>Opens a file that <see cref="Write"/> has written.</summary>
    public ArticleFile(string path)
    {
        _input = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes));
        (Count, TextBytes) = (_input.ReadInt64(), _input.ReadInt64());
        _left = Count;
    }

    /// <summary>The number of articles.</summary>
    public long Count { get; }

    /// <summary>The bytes of all titles and bodies in UTF-8.</summary>
    public long TextBytes { get; }

    /// <summary>Writes all articles. The file is there when it is complete.</summary>
    public static void Write(string path, NewsGenerator news)
    {
        var unfinished = $"{path}.part";
        using (var output = new BinaryWriter(new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes)))
        {
            output.Write((long)news.Count);
            output.Write(0L);
            var textBytes = 0L;
            for (var number = 0; number < news.Count; number++)
            {
                var article = news.Create(number);
                textBytes += Encoding.UTF8.GetByteCount(article.Title) + Encoding.UTF8.GetByteCount(article.Body);
                Write(output, article);
            }

            output.Seek(sizeof(long), SeekOrigin.Begin);
            output.Write(textBytes);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>The next articles, at most a number of them; none at the end.</summary>
    public List<Article> Next(int most)
    {
        lock (_lock)
        {
            var articles = new List<Article>(most);
            for (; articles.Count < most && _left > 0; _left--)
            {
                articles.Add(ReadArticle());
            }

            return articles;
        }
    }

    public void Dispose() => _input.Dispose();

    private static void Write(BinaryWriter output, Article article)
    {
        string[] texts = [article.Id, article.Url ?? "", article.Source ?? "", article.SourceCountry ?? "", article.Language ?? "", article.Title, article.Body];
        Array.ForEach(texts, text => Write(output, text));
        output.Write(article.PublishedAt?.ToUnixTimeMilliseconds() ?? throw new ArgumentException("An article has no time.", nameof(article)));
        foreach (var list in new[] { article.Countries, article.Topics, article.Authors })
        {
            output.Write(list.Count);
            foreach (var text in list)
            {
                Write(output, text);
            }
        }
    }

    private static void Write(BinaryWriter output, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        output.Write(bytes.Length);
        output.Write(bytes);
    }

    private Article ReadArticle()
    {
        var (id, url, source, sourceCountry, language) = (ReadText(), ReadText(), ReadText(), ReadText(), ReadText());
        return new Article
        {
            Id = id,
            Url = url,
            Source = source,
            SourceCountry = sourceCountry,
            Language = language,
            Title = ReadText(),
            Body = ReadText(),
            PublishedAt = DateTimeOffset.FromUnixTimeMilliseconds(_input.ReadInt64()),
            Countries = ReadTexts(),
            Topics = ReadTexts(),
            Authors = ReadTexts(),
        };
    }

    private string[] ReadTexts()
    {
        var texts = new string[_input.ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = ReadText();
        }

        return texts;
    }

    private string ReadText() => Encoding.UTF8.GetString(_input.ReadBytes(_input.ReadInt32()));
}
