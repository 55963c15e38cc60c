using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Explaining;

/// <summary>A part of a score.</summary>
/// <param name="Clause">The clause that it comes from; null if it comes from the nearness of several.</param>
/// <param name="Field">"title" or "body"; empty if it is not from one field.</param>
/// <param name="IsExactForm">Whether it is for the very form of a word.</param>
/// <param name="Score">The part.</param>
internal readonly record struct ScorePart(QueryNode? Clause, string Field, bool IsExactForm, double Score);
