using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Requests for one article, from messages to the domain.</summary>
internal static class ArticleRequests
{
    /// <summary>Reads the id, and how the article is to be written.</summary>
    /// <exception cref="Errors.InvalidRequestException">Something is wrong with it.</exception>
    public static (string Id, ArticleFields Fields) ToDomain(V1.GetArticleRequest message)
    {
        var violations = new RequestViolations();
        var unit = Highlighting.ToUnit(message.OffsetUnit, "offset_unit", violations) ?? OffsetUnit.Utf16Units;
        var id = ArticleIds.Require(message.Id, violations);
        violations.ThrowIfAny();
        return (id, ArticleFields.All with { HasEvidence = true, Unit = unit });
    }
}
