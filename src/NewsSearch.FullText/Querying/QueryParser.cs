using System.Diagnostics.CodeAnalysis;
using NewsSearch.FullText.Querying.Fields;
using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying;

/// <summary>
/// Reads the query language by recursive descent, one method for each level of precedence: OR binds loosest, then AND (written or
/// not), then NOT. What users need to know stands in docs/query-language.md.
/// </summary>
internal sealed class QueryParser
{
    private const string Operand = "a word, a \"phrase\", a field such as title: or a parenthesis";

    private readonly List<QueryToken> _tokens;
    private readonly QueryLimits _limits;
    private int _next;
    private int _words;
    private int _depth;

    private QueryParser(List<QueryToken> tokens, QueryLimits limits) => (_tokens, _limits) = (tokens, limits);

    private QueryToken Next => _tokens[_next];

    /// <summary>Parses a query.</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the query language, or nothing in it can be searched for.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is longer, has more words or deeper parentheses than allowed.</exception>
    public static QueryNode Parse(string query, QueryLimits limits)
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

        var parser = new QueryParser(QueryTokenizer.Split(query), limits);
        var node = parser.ReadOr(QueryFields.Default);
        return parser.Next switch
        {
            { Kind: QueryTokenKind.Close } extra => throw new QuerySyntaxException(
                extra.Span.Start, "the end of the query, or a ( before it", "The parenthesis was never opened."),
            _ => node is null
                ? throw new QuerySyntaxException(1, $"{Operand}, or * for every article", "The query has nothing but punctuation.")
                : StopWordRule.Apply(node),
        };
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

        var node = ReadClause(field);
        return node is not null && negated ? NotNode.Of(node, start.To(node.Span)) : node;
    }

    private QueryNode? ReadClause(QueryField field)
    {
        var start = Next.Span;
        if (Skip(QueryTokenKind.Field))
        {
            if (field != QueryFields.Default)
            {
                throw new QuerySyntaxException(start.Start, field.Expected, $"A field cannot stand inside {field.Name}:( ).");
            }

            field = QueryFields.Find(_tokens[_next - 1].Text)!;
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

        if (Next.Kind == QueryTokenKind.End)
        {
            ThrowNotClosed(opener);
        }

        var node = ReadOr(field);
        if (!Skip(QueryTokenKind.Close))
        {
            ThrowNotClosed(opener);
        }

        _depth--;
        return node;
    }

    private QueryNode? ReadValue(QueryField field, ColumnSpan start)
    {
        var token = Next;
        if (token.Kind is QueryTokenKind.Word or QueryTokenKind.Prefix or QueryTokenKind.Phrase or QueryTokenKind.Range or QueryTokenKind.Star)
        {
            _next++;
            var node = field.Read(new FieldValue(token.Kind, token.Text, token.Span.Start, start.To(token.Span)));
            CountWords(node);
            return node;
        }

        throw new QuerySyntaxException(token.Span.Start, Operand, token.Kind switch
        {
            QueryTokenKind.End => "The query ends too early.",
            _ => $"{token.Text} stands where something to look for should.",
        });
    }

    private void CountWords(QueryNode? node)
    {
        _words += node switch
        {
            null => 0,
            PhraseNode phrase => phrase.Terms.Count,
            _ => 1,
        };
        if (_words > _limits.MaxQueryWords)
        {
            throw new QueryTooExpensiveException(
                nameof(QueryLimits.MaxQueryWords),
                _limits.MaxQueryWords,
                $"The query has more than the {_limits.MaxQueryWords} words allowed.");
        }
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

    [DoesNotReturn]
    private static void ThrowNotClosed(ColumnSpan opener) =>
        throw new QuerySyntaxException(opener.Start, "a closing parenthesis", "The parenthesis is not closed.");
}
