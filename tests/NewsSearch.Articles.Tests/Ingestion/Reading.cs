using System.IO.Compression;
using System.Text;
using NewsSearch.Articles.Ingestion;

namespace NewsSearch.Articles.Tests.Ingestion;

/// <summary>Reads articles from memory in tests.</summary>
internal static class Reading
{
    /// <summary>All items of a text.</summary>
    public static Task<List<ReadItem>> ReadAsync(this IArticleFormat format, string content, string file = "news.file") =>
        format.ReadAsync(Encoding.UTF8.GetBytes(content), file);

    /// <summary>All items of bytes.</summary>
    public static async Task<List<ReadItem>> ReadAsync(this IArticleFormat format, byte[] content, string file = "news.file")
    {
        using var stream = new MemoryStream(content);
        return await format.ReadAsync(stream, file, CancellationToken.None).ToListAsync();
    }

    /// <summary>The one article of a text.</summary>
    public static async Task<Article> ReadOneAsync(this IArticleFormat format, string content, string file = "news.file")
    {
        var item = (await format.ReadAsync(content, file)).ShouldHaveSingleItem();
        item.Violations.ShouldBeEmpty();
        return item.Article.ShouldNotBeNull();
    }

    /// <summary>The one violation of a text that holds one article.</summary>
    public static async Task<FieldViolation> ReadViolationAsync(this IArticleFormat format, string content, string file = "news.file")
    {
        var item = (await format.ReadAsync(content, file)).ShouldHaveSingleItem();
        item.Article.ShouldBeNull();
        return item.Violations.ShouldHaveSingleItem();
    }

    /// <summary>Bytes compressed with gzip.</summary>
    public static byte[] Gzip(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }
}
