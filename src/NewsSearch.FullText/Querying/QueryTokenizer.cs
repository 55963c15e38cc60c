using System.Text;
using NewsSearch.FullText.Querying.Fields;
using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying;

/// <summary>Splits a query into words, phrases, fields, operators and parentheses, in one pass.</summary>
internal sealed class QueryTokenizer
{
    /// <summary>Of several names with commas between them; longer texts before a colon are none.</summary>
    private const int MaxFieldNameLength = 200;

    private readonly string _query;
    private readonly SyntaxProblems _problems;
    private readonly List<QueryToken> _tokens = [];
    private int _next;

    private QueryTokenizer(string query, SyntaxProblems problems) => (_query, _problems) = (query, problems);

    /// <summary>Whether the next character is the first of a field's value, where operators are ordinary letters.</summary>
    private bool AtValue => _tokens is [.., { Kind: QueryTokenKind.Field }];

    /// <summary>The tokens of a query; the last one is <see cref="QueryTokenKind.End"/>.</summary>
    /// <exception cref="QuerySyntaxException">
    /// The mode is strict, and a quote or bracket is not closed, a field is not known, or a star or backslash stands alone.
    /// </exception>
    public static List<QueryToken> Split(string query, SyntaxProblems problems)
    {
        var tokenizer = new QueryTokenizer(query, problems);
        while (tokenizer.SkipSpace())
        {
            tokenizer.ReadToken();
        }

        tokenizer.Add(QueryTokenKind.End, "", query.Length);
        return tokenizer._tokens;
    }

    private bool SkipSpace()
    {
        while (_next < _query.Length && QueryText.IsSpace(_query[_next]))
        {
            _next++;
        }

        return _next < _query.Length;
    }

    private void ReadToken()
    {
        var start = _next;
        switch (_query[_next])
        {
            case '(':
                _next++;
                Add(QueryTokenKind.Open, "(", start);
                break;
            case ')':
                _next++;
                Add(QueryTokenKind.Close, ")", start, ReadSuffix());
                break;
            case '-' when NegatesNext():
                _next++;
                Add(QueryTokenKind.Not, "-", start);
                break;
            case '[' or '{' when AtValue:
                ReadRange(start);
                break;
            case var character when QueryText.IsQuote(character):
                ReadPhrase(start);
                break;
            default:
                ReadWord(start);
                break;
        }
    }

    /// <summary>Only a single hyphen right before something negates it; dashes between words mean nothing.</summary>
    private bool NegatesNext() =>
        !AtValue && _next + 1 < _query.Length && _query[_next + 1] is not ('-' or ')') && !QueryText.IsSpace(_query[_next + 1]);

    private void ReadRange(int start)
    {
        var end = _query.AsSpan(start).IndexOfAny(']', '}');
        if (end < 0)
        {
            Skip(start, "It is left out.", new QuerySyntaxException(start + 1, "a closing ] or }", "The range is not closed."));
            return;
        }

        _next = start + end + 1;
        Add(QueryTokenKind.Range, _query[start.._next], start);
    }

    private void ReadPhrase(int start)
    {
        var text = new StringBuilder();
        for (_next++; _next < _query.Length && !QueryText.IsQuote(_query[_next]); _next++)
        {
            if (_query[_next] == '\\' && ++_next == _query.Length)
            {
                break;
            }

            text.Append(_query[_next]);
        }

        if (_next >= _query.Length)
        {
            var error = _query[^1] == '\\' && !_problems.IsLenient ? LastBackslash() : new QuerySyntaxException(start + 1, "a closing quote", "The quote is not closed.");
            Skip(start, "It is left out.", error);
            return;
        }

        _next++;
        Add(QueryTokenKind.Phrase, text.ToString(), start, ReadSuffix());
    }

    private void ReadWord(int start)
    {
        var isValue = AtValue;
        var plain = true;
        var text = new StringBuilder();
        var wildcards = new WordWildcards();
        TokenSuffix? suffix = null;
        for (; _next < _query.Length && !QueryText.EndsWord(_query[_next]); _next++)
        {
            switch (_query[_next])
            {
                case '\\':
                    plain = false;
                    if (++_next == _query.Length)
                    {
                        _problems.Report(new ColumnSpan(_next, _next + 1), "It is left out.", LastBackslash());
                        _next--;
                        continue;
                    }

                    break;
                case '*' or '?':
                    wildcards.Note(_query[_next], text.Length, _next + 1);
                    break;
                case ':' when !isValue && plain && IsFieldColon(text):
                    ReadFieldName(text.ToString(), start);
                    return;
                case '~' or '^' when text.Length > 0 && TokenSuffix.Read(_query, _next) is { } read:
                    suffix = read;
                    _next = read.Span.End - 2;
                    continue;
            }

            text.Append(_query[_next]);
        }

        AddWord(text.ToString(), start, plain, isValue, wildcards, suffix);
    }

    private void AddWord(string text, int start, bool plain, bool isValue, WordWildcards wildcards, TokenSuffix? suffix)
    {
        var pattern = plain ? text.TrimEnd('?') : text;
        switch (wildcards.KindOf(pattern, plain))
        {
            case WildcardKind.Last:
                Add(pattern.Length == 1 ? QueryTokenKind.Star : QueryTokenKind.Prefix, pattern[..^1], start, suffix);
                break;
            case WildcardKind.Pattern:
                Add(QueryTokenKind.Wildcard, pattern, start, suffix);
                break;
            case WildcardKind.Misplaced:
                _problems.Report(new ColumnSpan(start + 1, _next + 1), "It is read without stars.", new QuerySyntaxException(
                    wildcards.FirstStarColumn, "* at the end of a word, * and ? between its letters behind the first one, or \\* for the character itself", "The star stands where none can be."));
                AddIfAny(wildcards.WithoutStars(text), start, suffix);
                break;
            default:
                Add(plain && !isValue && suffix is null ? KindOf(ref text) : QueryTokenKind.Word, text, start, suffix);
                break;
        }
    }

    private static QueryTokenKind KindOf(ref string word)
    {
        switch (word)
        {
            case "AND":
                return QueryTokenKind.And;
            case "OR":
                return QueryTokenKind.Or;
            case "NOT":
                return QueryTokenKind.Not;
            case var near when QueryText.IsNear(near):
                word = near[QueryText.NearOperator.Length..];
                return QueryTokenKind.Near;
            default:
                return QueryTokenKind.Word;
        }
    }

    /// <summary>A colon behind digits, other alphabets or a URL's scheme belongs to the word, and so does one at its end.</summary>
    private bool IsFieldColon(StringBuilder before)
    {
        if (before.Length > MaxFieldNameLength)
        {
            return false;
        }

        var name = before.ToString();
        if (QueryFields.Find(name) is not null)
        {
            return !_query.AsSpan(_next + 1).StartsWith("//");
        }

        return QueryText.IsFieldName(name) && !IsAtEnd(_next + 1) && !_query.AsSpan(_next + 1).StartsWith("//");
    }

    private bool IsAtEnd(int place) => place == _query.Length || QueryText.IsSpace(_query[place]) || _query[place] == ')';

    private void ReadFieldName(string name, int start)
    {
        var colon = _next++;
        if (QueryFields.Find(name) is not { } field)
        {
            _problems.Report(new ColumnSpan(start + 1, _next + 1), "It is read as a word.", new QuerySyntaxException(
                start + 1, $"{QueryFields.Names}, or {name}\\: for the word itself", $"There is no field \"{name}\"."));
            Add(QueryTokenKind.Word, name, start, end: colon);
            return;
        }

        if (IsAtEnd(_next))
        {
            _problems.Report(new ColumnSpan(start + 1, _next + 1), "It is read as a word.", new QuerySyntaxException(
                _next + 1,
                $"{field.Expected}, or {name}\\: for the word itself",
                $"The value of {field.Name}: does not stand right behind the colon."));
            Add(QueryTokenKind.Word, name, start, end: colon);
            return;
        }

        Add(QueryTokenKind.Field, field.Name, start);
    }

    private TokenSuffix? ReadSuffix()
    {
        var suffix = TokenSuffix.Read(_query, _next);
        _next = suffix is null ? _next : suffix.Span.End - 1;
        return suffix;
    }

    /// <summary>Reports a quote or bracket that is not closed; in lenient mode reading goes on behind it.</summary>
    private void Skip(int start, string outcome, QuerySyntaxException error)
    {
        _problems.Report(new ColumnSpan(start + 1, start + 2), outcome, error);
        _next = start + 1;
        if (AtValue && IsAtEnd(_next))
        {
            // Nothing is left for the field to be about.
            _tokens[^1] = _tokens[^1] with { Kind = QueryTokenKind.Word };
        }
    }

    private QuerySyntaxException LastBackslash() =>
        new(_query.Length, "the character that the backslash stands for", "The query ends with a backslash.");

    private void AddIfAny(string text, int start, TokenSuffix? suffix)
    {
        if (text.Length > 0)
        {
            Add(QueryTokenKind.Word, text, start, suffix);
        }
        else if (AtValue)
        {
            _tokens[^1] = _tokens[^1] with { Kind = QueryTokenKind.Word };
        }
    }

    private void Add(QueryTokenKind kind, string text, int start, TokenSuffix? suffix = null, int? end = null) =>
        _tokens.Add(new QueryToken(kind, text, new ColumnSpan(start + 1, (end ?? _next) + 1)) { Suffix = suffix });
}
