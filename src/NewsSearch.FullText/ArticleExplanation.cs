namespace NewsSearch.FullText;

/// <summary>Why an article stands where it stands in the answer to a search, or why it is not in it.</summary>
/// <param name="Matches">Whether it is a hit.</param>
/// <param name="Rank">Its place among the hits, from 1; 0 if it is none.</param>
/// <param name="Score">Its score as a search gives it; 0 when sorted by date, or if it is no hit.</param>
/// <param name="Reasons">
/// What keeps it out, then what adds to its score, the greatest first. The scores add up to <paramref name="Score"/>, up to rounding.
/// </param>
/// <param name="Calculation">How the score is calculated; null unless asked for.</param>
public sealed record ArticleExplanation(
    bool Matches, long Rank, double Score, IReadOnlyList<ScoreReason> Reasons, CalculationStep? Calculation);

/// <summary>One reason.</summary>
/// <param name="Kind">What kind of reason it is.</param>
/// <param name="Description">The reason in one English sentence.</param>
public sealed record ScoreReason(ScoreReasonKind Kind, string Description)
{
    /// <summary>The clause: its number among the parts of the query, from 0; null where it is not about a clause.</summary>
    public int? QueryPart { get; init; }

    /// <summary>The field that matched: "title" or "body". Empty where it is not about a field.</summary>
    public string Field { get; init; } = "";

    /// <summary>The indexed terms that matched.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>What it adds to the score; negative where it takes away.</summary>
    public double Score { get; init; }
}

/// <summary>A kind of reason.</summary>
public enum ScoreReasonKind
{
    /// <summary>A clause matched in a field.</summary>
    TermMatch,

    /// <summary>The very form of a word matched, not only its stem.</summary>
    ExactForm,

    /// <summary>Words of the query stand near each other.</summary>
    Proximity,

    /// <summary>The article's age counts.</summary>
    Recency,

    /// <summary>A clause that a hit must satisfy did not match.</summary>
    MissingClause,

    /// <summary>A clause matched that a hit must not satisfy.</summary>
    ExcludedClause,

    /// <summary>A condition of the filter is not met.</summary>
    Filter,

    /// <summary>A selection is not met.</summary>
    Selection,

    /// <summary>Another hit of the group stands for it.</summary>
    Grouped,
}

/// <summary>A step of the calculation of a score.</summary>
/// <param name="Value">The value of the step.</param>
/// <param name="Description">What is calculated.</param>
/// <param name="Details">The steps that it rests on.</param>
public sealed record CalculationStep(double Value, string Description, IReadOnlyList<CalculationStep> Details);
