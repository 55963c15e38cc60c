using NewsSearch.Articles;

namespace NewsSearch.FullText.Tests.Writing.Stories;

/// <summary>Random articles of made-up words, many of them copies of earlier ones: cut, added to, under another title.</summary>
internal sealed class RandomStories(Random random)
{
    private readonly List<string[]> _bodies = [];

    /// <summary>A body of its own.</summary>
    public string[] NewBody() => [.. Enumerable.Range(0, random.Next(70, 140)).Select(_ => Word())];

    /// <summary>An article with a body of its own, or with most of an earlier one.</summary>
    public IndexedArticle Next(string id)
    {
        var body = _bodies.Count == 0 || random.Next(2) == 0 ? NewBody() : Edit(_bodies[random.Next(_bodies.Count)]);
        _bodies.Add(body);
        return Article(id, body);
    }

    public static IndexedArticle Article(string id, IEnumerable<string> body, string title = "") =>
        new(new Article { Id = id, Title = title, Body = string.Join(' ', body) }, []);

    private string[] Edit(string[] body) => random.Next(3) switch
    {
        0 => body,
        1 => body[..Math.Max(70, body.Length * 3 / 4)],
        _ => [.. body, .. Enumerable.Range(0, 20).Select(_ => Word())],
    };

    private string Word() => $"w{random.Next(3_000)}".Replace('1', 'a');
}
