namespace NewsSearch.FullText.Evaluation;

/// <summary>A query of which people have said which articles answer it.</summary>
/// <param name="Id">The identity of the query in its set.</param>
/// <param name="Text">What is looked for, in plain words; not in the query language.</param>
/// <param name="Relevance">How well articles answer it, by their ids: 0 not at all, the higher the better. Articles that are missing count as 0.</param>
/// <remarks>Immutable; any thread.</remarks>
public sealed record JudgedQuery(string Id, string Text, IReadOnlyDictionary<string, int> Relevance)
{
    /// <summary>The number of articles that answer it.</summary>
    public int RelevantArticles => Relevance.Values.Count(relevance => relevance > 0);
}
