using NewsSearch.Engine;
using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Explanations between messages and the domain.</summary>
internal static class Explanations
{
    /// <summary>Reads a request.</summary>
    /// <exception cref="Errors.InvalidRequestException">Something is wrong with it.</exception>
    public static (SearchRequest Search, string Id) ToDomain(V1.ExplainArticleRequest message)
    {
        if (message.Search is null)
        {
            var violations = new RequestViolations();
            violations.Add("search", "The search is missing.");
            violations.ThrowIfAny();
        }

        return (SearchRequests.ToDomain(message.Search!, out _), ArticleIds.Require(message.Id));
    }

    /// <summary>Writes an explanation.</summary>
    public static V1.ExplainArticleResponse ToMessage(ArchiveExplanation found)
    {
        var explanation = found.Explanation;
        var message = new V1.ExplainArticleResponse
        {
            Matches = explanation.Matches,
            Rank = explanation.Rank,
            Score = explanation.Score,
            Calculation = explanation.Calculation is { } calculation ? ToMessage(calculation) : null,
            SnapshotSequence = found.SnapshotSequence,
        };
        message.Reasons.AddRange(explanation.Reasons.Select(ToMessage));
        return message;
    }

    private static V1.ScoreReason ToMessage(ScoreReason reason)
    {
        var message = new V1.ScoreReason
        {
            Kind = ToMessage(reason.Kind),
            Field = reason.Field,
            Score = reason.Score,
            Description = reason.Description,
        };
        if (reason.QueryPart is { } part)
        {
            message.QueryPart = part;
        }

        message.Terms.AddRange(reason.Terms);
        return message;
    }

    private static V1.ScoreReasonKind ToMessage(ScoreReasonKind kind) => kind switch
    {
        ScoreReasonKind.TermMatch => V1.ScoreReasonKind.TermMatch,
        ScoreReasonKind.ExactForm => V1.ScoreReasonKind.ExactForm,
        ScoreReasonKind.Proximity => V1.ScoreReasonKind.Proximity,
        ScoreReasonKind.Recency => V1.ScoreReasonKind.Recency,
        ScoreReasonKind.MissingClause => V1.ScoreReasonKind.MissingClause,
        ScoreReasonKind.ExcludedClause => V1.ScoreReasonKind.ExcludedClause,
        ScoreReasonKind.Filter => V1.ScoreReasonKind.Filter,
        ScoreReasonKind.Selection => V1.ScoreReasonKind.Selection,
        ScoreReasonKind.Grouped => V1.ScoreReasonKind.Grouped,
        _ => throw new InvalidOperationException($"{kind} is not in the contract."),
    };

    private static V1.ScoreCalculation ToMessage(CalculationStep step)
    {
        var message = new V1.ScoreCalculation { Value = step.Value, Description = step.Description };
        message.Details.AddRange(step.Details.Select(ToMessage));
        return message;
    }
}
