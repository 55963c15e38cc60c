using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Fields;

/// <summary>A field of the query language.</summary>
/// <param name="Name">The name before the colon, lower case.</param>
/// <param name="Expected">What its value may be, for messages.</param>
/// <param name="Read">Makes a node of a value; null if nothing is left of it. Throws <see cref="QuerySyntaxException"/>.</param>
internal sealed record QueryField(string Name, string Expected, Func<FieldValue, QueryNode?> Read)
{
    /// <summary>Whether words are looked for in it, so that they can be patterns, be weighted and stand near each other. Default false.</summary>
    public bool IsText { get; init; }
}
