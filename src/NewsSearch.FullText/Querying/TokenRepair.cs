using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying;

/// <summary>
/// Makes any row of tokens one that the parser can read, for lenient mode: operators without something on both sides and
/// parentheses around nothing are left out, parentheses that are not closed end with the query. What was right stays as it is.
/// </summary>
internal sealed class TokenRepair
{
    private readonly SyntaxProblems _problems;
    private readonly List<QueryToken> _kept = [];
    private readonly Stack<QueryToken> _openers = [];

    private TokenRepair(SyntaxProblems problems) => _problems = problems;

    /// <summary>Repairs the tokens of a query, in one pass.</summary>
    public static List<QueryToken> Apply(List<QueryToken> tokens, SyntaxProblems problems)
    {
        var repair = new TokenRepair(problems);
        foreach (var token in tokens)
        {
            repair.Take(token);
        }

        return repair._kept;
    }

    private void Take(QueryToken token)
    {
        switch (token.Kind)
        {
            case QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Near when !IsBehindOperand():
                LeaveOut(token, "It has nothing before it.");
                return;
            case QueryTokenKind.Not when _kept is [.., { Kind: QueryTokenKind.Near }]:
                DropLastOperators();
                break;
            case QueryTokenKind.Open:
                _openers.Push(token);
                break;
            case QueryTokenKind.Close when _openers.Count == 0:
                LeaveOut(token, "The parenthesis was never opened.");
                return;
            case QueryTokenKind.Close:
                Close(token);
                return;
            case QueryTokenKind.End:
                DropLastOperators();
                CloseAll(token);
                break;
        }

        _kept.Add(token);
    }

    private bool IsBehindOperand() => _kept is [.., { Kind: not (QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Near or QueryTokenKind.Open) }];

    private void DropLastOperators()
    {
        while (_kept is [.., { Kind: QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Near } last])
        {
            _kept.RemoveAt(_kept.Count - 1);
            LeaveOut(last, "It has nothing behind it.");
        }
    }

    private void Close(QueryToken closer)
    {
        DropLastOperators();
        var opener = _openers.Pop();
        if (_kept is not [.., { Kind: QueryTokenKind.Open }])
        {
            _kept.Add(closer);
            return;
        }

        _kept.RemoveAt(_kept.Count - 1);
        var start = opener.Span;
        if (_kept is [.., { Kind: QueryTokenKind.Field } field])
        {
            _kept.RemoveAt(_kept.Count - 1);
            start = field.Span;
        }

        Report(start.To(closer.Span), "Nothing stands between the parentheses.");
        DropLastOperators();
    }

    private void CloseAll(QueryToken end)
    {
        foreach (var opener in _openers)
        {
            Report(opener.Span, "The parenthesis is not closed.");
        }

        while (_openers.Count > 0)
        {
            Close(end with { Kind = QueryTokenKind.Close });
        }
    }

    private void LeaveOut(QueryToken token, string problem) => Report(token.Span, problem);

    private void Report(ColumnSpan span, string problem) =>
        _problems.Report(span, "It is left out.", new QuerySyntaxException(span.Start, "something to look for", problem));
}
