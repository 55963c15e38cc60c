using System.Text;
using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Requests for similar articles, and their answers.</summary>
internal static class SimilarRequests
{
    private const int MaxTextBytes = 1024 * 1024;

    /// <summary>Reads a request.</summary>
    /// <param name="message">The request.</param>
    /// <param name="fields">The fields of the articles that are wanted.</param>
    /// <exception cref="Errors.InvalidRequestException">Something is wrong with it.</exception>
    public static SimilarRequest ToDomain(V1.FindSimilarArticlesRequest message, out ArticleFields fields)
    {
        var violations = new RequestViolations();
        if (message.Id.Length == 0 && string.IsNullOrWhiteSpace(message.Text))
        {
            violations.Add("id", "An id or a text is needed to compare with.");
        }
        else if (message.Id.Length > 0 && message.Text.Length > 0)
        {
            violations.Add("text", "It is not allowed together with id.");
        }
        else if (Encoding.UTF8.GetByteCount(message.Text) > MaxTextBytes)
        {
            violations.Add("text", "It is longer than 1 MiB.");
        }

        fields = ArticleFields.From(message.ReadMask, violations);
        var request = new SimilarRequest
        {
            Id = message.Id.Length > 0 ? message.Id : null,
            Text = message.Text,
            Filter = SearchFilters.ToDomain(message.Filter, violations),
            PageSize = SearchRequests.ToPageSize(message.PageSize, violations),
            WithSameStory = message.WithSameStory,
            WithBody = fields.NeedsBody,
        };
        violations.ThrowIfAny();
        return request;
    }

    /// <summary>Writes an answer.</summary>
    public static V1.FindSimilarArticlesResponse ToMessage(SimilarArticles answer, long snapshotSequence, ArticleWriter writer)
    {
        var message = new V1.FindSimilarArticlesResponse { SnapshotSequence = snapshotSequence };
        message.Results.AddRange(answer.Hits.Select(hit => SearchAnswers.ToMessage(hit, writer)));
        message.Terms.AddRange(answer.Terms);
        return message;
    }
}
