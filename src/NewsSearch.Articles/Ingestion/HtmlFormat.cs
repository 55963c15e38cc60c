using System.Runtime.CompilerServices;
using AngleSharp.Html.Parser;
using NewsSearch.Articles.Dates;
using NewsSearch.Articles.Ingestion.Cleaning;
using NewsSearch.Articles.Ingestion.Html;

namespace NewsSearch.Articles.Ingestion;

/// <summary>
/// Web pages, one article per file. What the page says of its article comes from schema.org's JSON-LD, then from Open Graph
/// and other metadata, then from the page itself; its text from JSON-LD if it is there, else from the page, without what
/// surrounds it. The id is the canonical URL, or else the file's path. Nothing is loaded and no script runs. Metadata that
/// cannot be read counts as absent.
/// </summary>
/// <param name="maxFileBytes">The size of a file; what is larger is reported, since a page takes many times its size in memory. Default 16 MiB.</param>
public sealed class HtmlFormat(int maxFileBytes = HtmlFormat.DefaultMaxFileBytes) : IArticleFormat
{
    /// <summary>The default of the largest file: 16 MiB.</summary>
    public const int DefaultMaxFileBytes = 16 * 1024 * 1024;

    static HtmlFormat() => TextEncodings.EnableOldOnes();

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public IReadOnlyList<string> FileEndings { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadItem> ReadAsync(
        Stream content, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await BoundedContent.ReadAsync(content, maxFileBytes, cancellationToken) is { } bytes
            ? Read(bytes, file)
            : BoundedContent.TooLarge(file, maxFileBytes);
    }

    private static ReadItem Read(ReadOnlyMemory<byte> bytes, string file)
    {
        if (HtmlDepth.IsTooDeep(bytes.Span))
        {
            return new(file, 0, null, [new("article", "The elements of the page are nested too deep.")]);
        }

        using var stream = new MemoryStream(bytes.ToArray());
        using var document = new HtmlParser().ParseDocument(stream);
        var page = new HtmlPage(document);
        var linked = page.LinkedData.Select(LinkedData.Find).FirstOrDefault(article => article is not null) ?? new LinkedArticle();
        return ToDraft(page, linked, file).Finish(file, line: 0);
    }

    private static ArticleDraft ToDraft(HtmlPage page, LinkedArticle linked, string file)
    {
        var url = ((string?[])[page.CanonicalUrl, linked.Url, .. page.Metadata("og:url")]).Select(WebAddress.AbsoluteOrNull).FirstOrDefault(address => address is not null);
        var title = TextChoice.FirstText(linked.Headline, page.FirstMetadata("og:title", "twitter:title", "headline"), HtmlText.Of(page.Headings is [var heading, ..] ? heading : null), page.Title) ?? "";
        var body = TextChoice.FirstText(linked.Body is null ? null : HtmlText.ReduceIfMarkup(linked.Body), HtmlBody.Find(page, title));
        var draft = new ArticleDraft
        {
            [ArticleField.Id] = FileIdentity.OfUrl(url) ?? FileIdentity.OfFile(file),
            [ArticleField.Title] = title,
            [ArticleField.Body] = body,
            [ArticleField.Url] = url,
            [ArticleField.Source] = TextChoice.FirstText(linked.Publisher, page.FirstMetadata("og:site_name", "application-name", "dc.publisher")),
            [ArticleField.Language] = ((string?[])[linked.Language, page.Language, .. page.Metadata("content-language", "og:locale", "language")])
                .Select(LanguageTag.NormalizeOrNull).FirstOrDefault(language => language is not null),
            PublishedOrigin = PublishTimeOrigin.Metadata,
            Published = PublishedDate.FirstOf(
            [
                linked.Published,
                .. page.Metadata("article:published_time", "og:article:published_time"),
                .. page.Metadata("datePublished", "date", "pubdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date"),
            ]),
        };
        draft.SetList(ArticleField.Authors, linked.Authors.Count > 0 ? linked.Authors : Names(page.Metadata("author", "article:author", "dc.creator", "parsely-author")));
        draft.SetList(ArticleField.Topics, linked.Topics.Count > 0 ? linked.Topics : [.. page.Metadata("article:section"), .. page.Metadata("article:tag")]);
        return draft;
    }

    // Facebook wants the addresses of profiles there, which are no names.
    private static IReadOnlyList<string> Names(IReadOnlyList<string> authors) => [.. authors.Where(author => WebAddress.AbsoluteOrNull(author) is null)];
}
