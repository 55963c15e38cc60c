using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Querying;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;
using NewsSearch.FullText.Snapshots;

namespace NewsSearch.FullText.Explaining;

/// <summary>Explains the places of articles in the answer to one search.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="searcher">The snapshot, with the similarity to score by.</param>
/// <param name="node">The query as a tree.</param>
/// <param name="query">The query that the tree became.</param>
/// <param name="context">How it became that, with <see cref="TranslationContext.Origins"/>.</param>
/// <param name="request">The search.</param>
/// <param name="clauses">The numbers of the clauses.</param>
/// <param name="stories">The shared stories of the snapshot.</param>
internal sealed class ArticleExplainer(
    IndexSearcher searcher,
    QueryNode node,
    Query query,
    TranslationContext context,
    SearchRequest request,
    ClauseNumbers clauses,
    SharedStories stories)
{
    private readonly DocumentScores _scores = new(searcher);

    /// <summary>Explains the place of an article.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="withCalculation">Whether the calculation is wanted as a tree too.</param>
    /// <returns>Null if the snapshot does not hold the article.</returns>
    public ArticleExplanation? Explain(string id, bool withCalculation)
    {
        if (DocumentPlace.Find(searcher.IndexReader, id) is not { } place)
        {
            return null;
        }

        var reader = _scores.Segments[place.Segment].AtomicReader;
        List<ScoreReason> misses =
        [
            .. new MissReasons(context.Origins!, _scores, clauses).Of(node, place),
            .. FilterReasons.Of(request.Filter, reader, place.Document),
            .. SelectionReasons.Of(request.Selections, SegmentColumns.Of(reader), place.Document),
        ];
        if (misses.Count > 0)
        {
            return new ArticleExplanation(Matches: false, Rank: 0, Score: 0, misses, Calculation: null);
        }

        var pass = new RankPass(searcher, query, request, context.CancellationToken);
        var score = pass.ScoreOf(place);
        var published = SegmentColumns.Of(reader).Published[place.Document];
        var own = new HitPlace(score, published == SegmentColumns.Undated ? null : published, id);
        var (rank, grouped) = request.Grouping is { } grouping ? RankInGroups(pass, place, own, grouping) : (pass.RankOf(own), []);
        if (request.Order != HitOrder.Relevance)
        {
            return new ArticleExplanation(Matches: true, rank, score, grouped, Calculation: null);
        }

        var factor = RecencyDecay.Of(request)?.Factor(published);
        var reasons = Reasons(place, reader).Concat(grouped).ToList();
        if (factor is { } age)
        {
            reasons.Add(Recency(published, age, reasons.Sum(reason => reason.Score)));
        }

        return new ArticleExplanation(
            Matches: true,
            rank,
            score,
            [.. reasons.OrderByDescending(reason => Math.Abs(reason.Score))],
            withCalculation ? CalculationTree.Of(_scores.Explain(query, place), factor) : null);
    }

    private (long Rank, IReadOnlyList<ScoreReason> Reasons) RankInGroups(RankPass pass, DocumentPlace place, HitPlace own, Grouping grouping)
    {
        var numbers = IGroupNumbers.Of(grouping.By, stories);
        var best = pass.BestOfGroup(place, own, numbers);
        return (
            pass.RankOfGroup(best, numbers),
            best.Id == own.Id ? [] : [new ScoreReason(ScoreReasonKind.Grouped, Sentences.Grouped(grouping.By, best.Id))]);
    }

    private IEnumerable<ScoreReason> Reasons(DocumentPlace place, AtomicReader reader)
    {
        var article = StoredArticle.Read(reader, place.Document, withBody: true).Article;
        var matched = new MatchedTerms(article.Title, article.Body, context.CancellationToken);
        foreach (var part in new ScoreParts(query, context.Origins!, _scores).Of(place))
        {
            yield return part switch
            {
                { Clause: null } => new ScoreReason(ScoreReasonKind.Proximity, Sentences.Near),
                { IsExactForm: true, Clause: { } clause } => ExactForm(clause, part.Field),
                { Clause: { } clause } => Match(clause, part.Field, matched.Of(clause, part.Field)),
            } with { Score = part.Score };
        }
    }

    private ScoreReason Match(QueryNode clause, string field, TermMatches found) =>
        new(ScoreReasonKind.TermMatch, Sentences.Match(clause, field, found.Times, found.IsExact))
        {
            QueryPart = clauses.Of(clause),
            Field = field,
            Terms = found.Terms,
        };

    private ScoreReason ExactForm(QueryNode clause, string field) =>
        new(ScoreReasonKind.ExactForm, Sentences.ExactForm(clause, field))
        {
            QueryPart = clauses.Of(clause),
            Field = field,
            Terms = ExactForms(clause),
        };

    private static string[] ExactForms(QueryNode clause) => clause switch
    {
        WordNode word => [word.Term.Exact],
        PhraseNode phrase => [string.Join(' ', phrase.Terms.Select(term => term.Exact))],
        _ => [],
    };

    private ScoreReason Recency(long published, float factor, double score)
    {
        TimeSpan? age = published == SegmentColumns.Undated
            ? null
            : TimeSpan.FromMilliseconds(Math.Max(0, request.Now.ToUnixTimeMilliseconds() - (double)published));
        return new ScoreReason(ScoreReasonKind.Recency, Sentences.Recency(age, factor)) { Score = score * (factor - 1.0) };
    }
}
