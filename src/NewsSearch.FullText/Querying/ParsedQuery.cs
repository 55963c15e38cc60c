using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying;

/// <summary>What the parser makes of a query.</summary>
/// <param name="Text">The query.</param>
/// <param name="Root">The tree, without the stop words that mean nothing in it.</param>
/// <param name="Tokens">Its pieces, in its order.</param>
/// <param name="Clauses">The words, phrases, patterns and conditions that were read, in its order, those that are not in the tree included.</param>
/// <param name="Problems">What was read otherwise than it was written; nothing in strict mode.</param>
internal sealed record ParsedQuery(
    string Text,
    QueryNode Root,
    IReadOnlyList<QueryToken> Tokens,
    IReadOnlyList<QueryNode> Clauses,
    IReadOnlyList<SyntaxProblem> Problems);
