using NewsSearch.Articles;
using NewsSearch.FullText;
using NewsSearch.FullText.Highlighting;

namespace NewsSearch.Service.Mapping;

/// <summary>Where evidence stands in an article, in the unit that a caller wants. In each field, spans must come in their order.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="article">The article.</param>
/// <param name="unit">The unit.</param>
internal sealed class EvidenceOffsets(Article article, OffsetUnit unit)
{
    private readonly OffsetCounter _title = new(article.Title, unit);
    private readonly OffsetCounter _body = new(article.Body, unit);

    /// <summary>The field of a span, its start and its length.</summary>
    /// <param name="part">The part of the article.</param>
    /// <param name="start">Where it begins there, in UTF-16 code units.</param>
    /// <param name="length">Its length in these.</param>
    public (string Field, int Start, int Length) Of(ArticlePart part, int start, int length)
    {
        var (field, offsets) = part == ArticlePart.Title ? ("title", _title) : ("body", _body);
        var first = offsets.At(start);
        return (field, first, offsets.At(start + length) - first);
    }
}
