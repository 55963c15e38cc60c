using NewsSearch.Articles;
using NewsSearch.Articles.Ingestion;
using NewsSearch.FullText;
using NewsSearch.FullText.Evaluation;

namespace NewsSearch.Cli.Evaluating;

/// <summary>The grades of one ranking profile, or of two.</summary>
/// <param name="Articles">The number of articles indexed.</param>
/// <param name="Rejected">The number of articles that could not be read or stored.</param>
/// <param name="Unanswered">The number of queries left out because no article is relevant.</param>
/// <param name="Queries">The queries graded.</param>
/// <param name="Profile">The profile.</param>
/// <param name="Grades">Its grades, in the order of the queries.</param>
/// <param name="OtherProfile">The profile that it is compared with; null for none.</param>
/// <param name="OtherGrades">That one's grades; empty for none.</param>
internal sealed record RankingReport(
    int Articles,
    int Rejected,
    int Unanswered,
    IReadOnlyList<JudgedQuery> Queries,
    RankingProfile Profile,
    IReadOnlyList<RankingGrade> Grades,
    RankingProfile? OtherProfile,
    IReadOnlyList<RankingGrade> OtherGrades)
{
    /// <summary>Indexes articles and grades profiles on them.</summary>
    /// <exception cref="CommandFailure">A file cannot be read, or no query has a relevant article.</exception>
    public static async Task<RankingReport> CreateAsync(
        IReadOnlyList<string> articles, string queries, string judgements, RankingProfile profile, RankingProfile? other, CancellationToken cancellationToken)
    {
        var judged = ReadQueries(queries, judgements);
        var answered = judged.Where(query => query.RelevantArticles > 0).ToList();
        if (answered.Count == 0)
        {
            throw new CommandFailure(ExitCodes.Usage, $"No query of {queries} has a relevant article in {judgements}.", "Both files must use the same ids of queries.");
        }

        using var evaluator = new RankingEvaluator();
        var rejected = 0;
        foreach (var path in articles)
        {
            rejected += await AddAsync(evaluator, path, cancellationToken);
        }

        return new RankingReport(
            evaluator.Articles, rejected, judged.Count - answered.Count, answered,
            profile, Grade(profile), other, other is null ? [] : Grade(other));

        RankingGrade[] Grade(RankingProfile ranking) =>
            [.. answered.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(query => evaluator.Grade(query, ranking, cancellationToken))];
    }

    private static IReadOnlyList<JudgedQuery> ReadQueries(string queries, string judgements)
    {
        try
        {
            return JudgedQueries.Read(queries, judgements);
        }
        catch (UnreadableJudgementsException exception)
        {
            throw new CommandFailure(ExitCodes.Usage, exception.Message);
        }
    }

    private static async Task<int> AddAsync(RankingEvaluator evaluator, string path, CancellationToken cancellationToken)
    {
        var rejected = 0;
        try
        {
            await foreach (var item in ArticleSource.Open(path).ReadAsync(cancellationToken))
            {
                if (item.Article is { } article && ArticlePipeline.Prepare(article, new ArticleLimits(), out var violations) is var prepared && violations.Count == 0)
                {
                    evaluator.Add(prepared);
                }
                else
                {
                    rejected++;
                }
            }
        }
        catch (UnreadableSourceException exception)
        {
            throw new CommandFailure(ExitCodes.Usage, $"{path}: {exception.Message}");
        }

        return rejected;
    }
}
