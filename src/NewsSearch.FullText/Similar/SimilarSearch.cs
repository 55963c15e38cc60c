using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Similar;

/// <summary>Finds the articles that share most of the telling words of a text.</summary>
internal static class SimilarSearch
{
    private const int WordsForEachThatMustOccur = 8;
    private const int HitsForEachWanted = 2;
    private const int MostRounds = 10;

    /// <summary>Answers a request; null if the index has no article of the id.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reader">The index.</param>
    /// <param name="search">Searches the same index.</param>
    /// <param name="cancellationToken">Looked at between searches.</param>
    public static SimilarArticles? Run(
        SimilarRequest request, IndexReader reader, Func<Query, SearchRequest, SearchAnswer> search, CancellationToken cancellationToken)
    {
        var stored = request.Id is { } id ? Find(id, reader) : null;
        if (request.Id is not null && stored is null)
        {
            return null;
        }

        var terms = TellingTerms.Of(stored?.Article.Title ?? "", stored?.Article.Body ?? request.Text, reader, cancellationToken);
        var hits = terms.Count == 0 || request.PageSize == 0 ? [] : Collect(request, stored?.Story, QueryFor(terms, request.Id), search);
        return new SimilarArticles(hits, [.. terms.Select(term => term.Word)]);
    }

    /// <summary>Goes through the hits until enough stories are found; so long as copies are few, the first round does.</summary>
    private static List<Hit> Collect(SimilarRequest request, string? ownStory, Query query, Func<Query, SearchRequest, SearchAnswer> search)
    {
        var hits = new List<Hit>(request.PageSize);
        var stories = new HashSet<string>(StringComparer.Ordinal);
        if (ownStory is not null)
        {
            stories.Add(ownStory);
        }

        var next = new SearchRequest
        {
            Query = "",
            Filter = request.Filter,
            PageSize = request.WithSameStory ? request.PageSize : request.PageSize * HitsForEachWanted,
            Highlight = null,
            Detail = request.WithBody ? HitDetail.WithBody : HitDetail.WithoutBody,
        };
        for (var round = 0; round < MostRounds; round++)
        {
            var answer = search(query, next);
            hits.AddRange(answer.Hits.Where(hit => request.WithSameStory || stories.Add(hit.Story)).Take(request.PageSize - hits.Count));
            if (hits.Count == request.PageSize || answer.Next is null)
            {
                break;
            }

            next = next with { After = answer.Next };
        }

        return hits;
    }

    /// <summary>Any of the words, each by its weight, in either field; a single one of many is not enough.</summary>
    private static BooleanQuery QueryFor(IReadOnlyList<TellingTerm> terms, string? exceptId)
    {
        var query = new BooleanQuery { MinimumNumberShouldMatch = Math.Max(1, terms.Count / WordsForEachThatMustOccur) };
        foreach (var term in terms)
        {
            query.Add(
                new DisjunctionMaxQuery([new TermQuery(new Term(FieldNames.Title, term.Stem)), new TermQuery(new Term(FieldNames.Body, term.Stem))], 0)
                {
                    Boost = (float)(term.Weight / terms[0].Weight),
                },
                Occur.SHOULD);
        }

        if (exceptId is not null)
        {
            query.Add(new TermQuery(new Term(FieldNames.Id, exceptId)), Occur.MUST_NOT);
        }

        return query;
    }

    private static StoredArticle? Find(string id, IndexReader reader) => DocumentPlace.Find(reader, id) is { } place
        ? StoredArticle.Read(reader.Leaves[place.Segment].Reader, place.Document, withBody: true)
        : null;
}
