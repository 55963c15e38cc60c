using System.Globalization;
using NewsSearch.FullText.Querying.Fields;
using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying;

/// <summary>
/// Reads the query language by recursive descent, one method for each level of precedence: OR binds loosest, then AND (written or
/// not), then NOT, then NEAR. What users need to know stands in docs/query-language.md.
/// </summary>
internal sealed class QueryParser
{
    private const string Operand = "a word, a \"phrase\", a field such as title: or a parenthesis";
    private const string NothingToLookFor = "The query has nothing but punctuation.";

    private readonly SyntaxProblems _problems;
    private readonly List<QueryToken> _tokens;
    private readonly QueryLimits _limits;
    private readonly List<QueryNode> _clauses = [];
    private int _next;
    private int _words;
    private int _depth;

    private QueryParser(List<QueryToken> tokens, SyntaxProblems problems, QueryLimits limits) =>
        (_tokens, _problems, _limits) = (tokens, problems, limits);

    private QueryToken Next => _tokens[_next];

    /// <summary>Parses a query in strict mode.</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the query language, or nothing in it can be searched for.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is longer, has more words or deeper parentheses than allowed.</exception>
    public static QueryNode Parse(string query, QueryLimits limits) => Read(query, QueryMode.Strict, limits).Root;

    /// <summary>Reads a query.</summary>
    /// <exception cref="QuerySyntaxException">Nothing in it can be searched for; in strict mode also: it is not in the query language.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is longer, has more words or deeper parentheses than allowed.</exception>
    public static ParsedQuery Read(string query, QueryMode mode, QueryLimits limits)
    {
        if (query.Length > limits.MaxQueryLength)
        {
            throw new QueryTooExpensiveException(
                nameof(QueryLimits.MaxQueryLength),
                limits.MaxQueryLength,
                $"The query has {query.Length} characters; at most {limits.MaxQueryLength} are allowed.");
        }

        if (query.All(QueryText.IsSpace))
        {
            throw new QuerySyntaxException(1, $"{Operand}, or * for every article", "The query is empty.");
        }

        var problems = new SyntaxProblems(query, mode);
        var tokens = QueryTokenizer.Split(query, problems);
        var parser = new QueryParser(problems.IsLenient ? TokenRepair.Apply(tokens, problems) : tokens, problems, limits);
        var node = parser.ReadAll() ?? parser.ReadPlainWords(query);
        return new ParsedQuery(query, StopWordRule.Apply(node), parser._tokens, parser._clauses, problems.Noted);
    }

    private QueryNode? ReadAll()
    {
        var node = Next.Kind == QueryTokenKind.End && _problems.IsLenient ? null : ReadOr(QueryFields.Default);
        return Next.Kind == QueryTokenKind.Close
            ? throw new QuerySyntaxException(Next.Span.Start, "the end of the query, or a ( before it", "The parenthesis was never opened.")
            : node;
    }

    /// <summary>The last resort of lenient mode: what is left of a query when nothing in it means anything.</summary>
    private QueryNode ReadPlainWords(string query)
    {
        var error = new QuerySyntaxException(1, $"{Operand}, or * for every article", NothingToLookFor);
        var whole = new ColumnSpan(1, query.Length + 1);
        var words = _problems.IsLenient ? WordNode.PlainWords(query, whole) : [];
        if (words.Count == 0)
        {
            throw error;
        }

        _problems.Report(whole, "It is read as plain words.", new QuerySyntaxException(1, Operand, "There is nothing to look for in the query."));
        return AndNode.Of([.. words.Select(Counted)]);
    }

    /// <summary>Each of the Read methods returns null for what has nothing but punctuation.</summary>
    private QueryNode? ReadOr(QueryField field)
    {
        var nodes = new List<QueryNode>();
        do
        {
            AddIfAny(nodes, ReadAnd(field));
        }
        while (Skip(QueryTokenKind.Or));

        return nodes.Count == 0 ? null : OrNode.Of(nodes);
    }

    private QueryNode? ReadAnd(QueryField field)
    {
        var nodes = new List<QueryNode>();
        do
        {
            AddIfAny(nodes, ReadNot(field));
        }
        while (Skip(QueryTokenKind.And) || Next.Kind is not (QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End));

        return nodes.Count == 0 ? null : AndNode.Of(nodes);
    }

    private QueryNode? ReadNot(QueryField field)
    {
        var start = Next.Span;
        var negated = false;
        while (Skip(QueryTokenKind.Not))
        {
            negated = !negated;
        }

        var node = ReadNear(field);
        return node is not null && negated ? NotNode.Of(node, start.To(node.Span)) : node;
    }

    /// <summary>Of several in a row each stands between its neighbours: a NEAR/2 b NEAR/3 c is a NEAR/2 b AND b NEAR/3 c.</summary>
    private QueryNode? ReadNear(QueryField field)
    {
        var left = ReadClause(field);
        if (Next.Kind != QueryTokenKind.Near)
        {
            return left;
        }

        var nodes = new List<QueryNode>();
        while (Next.Kind == QueryTokenKind.Near)
        {
            var near = Next;
            _next++;
            var right = ReadClause(field);
            AddIfAny(nodes, left is null ? right : right is null ? left : Near(near, left, right));
            left = right ?? left;
        }

        return nodes.Count == 0 ? null : AndNode.Of([.. nodes.Distinct()]);
    }

    private QueryNode Near(QueryToken near, QueryNode left, QueryNode right)
    {
        if (!int.TryParse(near.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var distance) || distance > NearNode.MaxDistance)
        {
            return NotNear($"a number from 0 to {NearNode.MaxDistance} behind NEAR/", $"{near.Text} words are too far.");
        }

        var scope = NearNode.ScopeOf(left);
        if (scope is null || NearNode.ScopeOf(right) is null)
        {
            return NotNear("a word, a \"phrase\" or (some OR others) on both sides of NEAR", "NEAR has something else at its side.");
        }

        return NearNode.Side(left, scope.Value) is { } one && NearNode.Side(right, scope.Value) is { } other
            ? new NearNode(scope.Value, one, other, distance) { Span = left.Span.To(right.Span) }
            : NotNear("words and phrases of one field, such as title:(war NEAR/5 peace)", "NEAR has something else at its side.");

        QueryNode NotNear(string expected, string problem)
        {
            _problems.Report(near.Span, "It is read as AND.", new QuerySyntaxException(near.Span.Start, expected, problem));
            return AndNode.Of([left, right]);
        }
    }

    private QueryNode? ReadClause(QueryField field)
    {
        var start = Next.Span;
        if (Skip(QueryTokenKind.Field))
        {
            var named = QueryFields.Find(_tokens[_next - 1].Text)!;
            if (field != QueryFields.Default)
            {
                _problems.Report(start, $"{named.Name}: counts for what stands behind it.", new QuerySyntaxException(
                    start.Start, field.Expected, $"A field cannot stand inside {field.Name}:( )."));
            }

            field = named;
        }

        return Next.Kind == QueryTokenKind.Open ? ReadParentheses(field) : ReadValue(field, start);
    }

    private QueryNode? ReadParentheses(QueryField field)
    {
        var opener = Next.Span;
        _next++;
        if (++_depth > _limits.MaxQueryDepth)
        {
            throw new QueryTooExpensiveException(
                nameof(QueryLimits.MaxQueryDepth),
                _limits.MaxQueryDepth,
                $"The parentheses at column {opener.Start} are nested deeper than the {_limits.MaxQueryDepth} levels allowed.");
        }

        if (Next.Kind == QueryTokenKind.Close)
        {
            throw new QuerySyntaxException(Next.Span.Start, Operand, "Nothing stands between the parentheses.");
        }

        var node = Next.Kind == QueryTokenKind.End ? null : ReadOr(field);
        var closer = Next;
        if (!Skip(QueryTokenKind.Close))
        {
            throw new QuerySyntaxException(opener.Start, "a closing parenthesis", "The parenthesis is not closed.");
        }

        _depth--;
        return Weighted(node, closer.Suffix, opener.To(closer.Span));
    }

    private QueryNode? ReadValue(QueryField field, ColumnSpan start)
    {
        var token = Next;
        if (token.Kind is not (QueryTokenKind.Word or QueryTokenKind.Prefix or QueryTokenKind.Wildcard or QueryTokenKind.Phrase or QueryTokenKind.Range or QueryTokenKind.Star))
        {
            throw new QuerySyntaxException(token.Span.Start, Operand, token.Kind switch
            {
                QueryTokenKind.End => "The query ends too early.",
                QueryTokenKind.Near => $"{QueryText.NearOperator}{token.Text} stands where something to look for should.",
                _ => $"{token.Text} stands where something to look for should.",
            });
        }

        _next++;
        var node = ReadValue(field, new FieldValue(token, start.To(token.Span)));
        return node is null ? null : Weighted(Counted(node), field.IsText ? token.Suffix : null, node.Span);
    }

    private QueryNode? ReadValue(QueryField field, FieldValue value)
    {
        try
        {
            return field.Read(value);
        }
        catch (QuerySyntaxException error) when (_problems.IsLenient)
        {
            // A date or number that is none would be a strange thing to look for in texts.
            var isText = field.IsText || value.Text.Replace(" TO ", " ", StringComparison.Ordinal).Any(char.IsLetter);
            _problems.Report(value.Span, isText ? "It is read as words." : "It is left out.", error);
            return isText ? UnreadableValues.AsWords(value, field) : null;
        }
    }

    private QueryNode? Weighted(QueryNode? node, TokenSuffix? suffix, ColumnSpan span)
    {
        if (suffix?.Caret is not { } caret)
        {
            return node;
        }

        if (!decimal.TryParse(caret, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) || factor is < BoostNode.Min or > BoostNode.Max)
        {
            _problems.Report(suffix.Span, "It is left out.", new QuerySyntaxException(
                suffix.Span.Start, $"^ and a number from {BoostNode.Min} to {BoostNode.Max}", $"The weight cannot be \"{caret}\"."));
            return node;
        }

        return node is null || factor == 1 ? node : new BoostNode(node, factor) { Span = span };
    }

    private QueryNode Counted(QueryNode node)
    {
        _clauses.Add(node);
        _words += node switch
        {
            PhraseNode phrase => phrase.Terms.Count,
            OrNode or => or.Children.Count,
            AndNode and => and.Children.Count,
            _ => 1,
        };
        return _words > _limits.MaxQueryWords
            ? throw new QueryTooExpensiveException(
                nameof(QueryLimits.MaxQueryWords),
                _limits.MaxQueryWords,
                $"The query has more than the {_limits.MaxQueryWords} words allowed.")
            : node;
    }

    private bool Skip(QueryTokenKind kind)
    {
        if (Next.Kind != kind)
        {
            return false;
        }

        _next++;
        return true;
    }

    private static void AddIfAny(List<QueryNode> nodes, QueryNode? node)
    {
        if (node is not null)
        {
            nodes.Add(node);
        }
    }
}
