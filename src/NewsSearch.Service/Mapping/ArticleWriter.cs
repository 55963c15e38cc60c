using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates;

namespace NewsSearch.Service.Mapping;

/// <summary>Writes articles into messages, as far as a caller wants them. Evidence is found anew in the text.</summary>
/// <param name="fields">What is wanted. Where that <see cref="ArticleFields.NeedsBody"/>, the articles must have theirs.</param>
/// <param name="tagger">What finds the evidence.</param>
internal sealed class ArticleWriter(ArticleFields fields, CountryTagger tagger)
{
    /// <summary>Writes an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="countries">Its countries.</param>
    /// <param name="inferred">When it was published, where its source does not say.</param>
    public V1.Article ToMessage(Article article, IReadOnlyList<ArticleCountry> countries, InferredPublishTime? inferred)
    {
        var message = ArticleMessages.ToMessage(article, countries, inferred, fields);
        if (!fields.HasEvidence)
        {
            return message;
        }

        var found = tagger.Find(article.Title, article.Body, article.PublishedAt).Countries.ToDictionary(finding => finding.Code, StringComparer.Ordinal);
        foreach (var country in message.CountryDetails)
        {
            if (found.TryGetValue(country.Country, out var finding))
            {
                country.Evidence.AddRange(CountryDetails.ToMessages(finding, article, fields.Unit));
            }
        }

        return message;
    }
}
