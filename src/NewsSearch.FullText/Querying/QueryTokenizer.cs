using System.Text;
using NewsSearch.FullText.Querying.Fields;
using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying;

/// <summary>Splits a query into words, phrases, fields, operators and parentheses, in one pass.</summary>
internal sealed class QueryTokenizer
{
    private readonly string _query;
    private readonly List<QueryToken> _tokens = [];
    private int _next;

    private QueryTokenizer(string query) => _query = query;

    /// <summary>Whether the next character is the first of a field's value, where operators are ordinary letters.</summary>
    private bool AtValue => _tokens is [.., { Kind: QueryTokenKind.Field }];

    /// <summary>The tokens of a query; the last one is <see cref="QueryTokenKind.End"/>.</summary>
    /// <exception cref="QuerySyntaxException">A quote or bracket is not closed, a field is not known, or a star or backslash stands alone.</exception>
    public static List<QueryToken> Split(string query)
    {
        var tokenizer = new QueryTokenizer(query);
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
                Add(QueryTokenKind.Close, ")", start);
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
            throw new QuerySyntaxException(start + 1, "a closing ] or }", "The range is not closed.");
        }

        _next = start + end + 1;
        Add(QueryTokenKind.Range, _query[start.._next], start);
    }

    private void ReadPhrase(int start)
    {
        var text = new StringBuilder();
        for (_next++; _next < _query.Length && !QueryText.IsQuote(_query[_next]); _next++)
        {
            SkipBackslash();
            text.Append(_query[_next]);
        }

        if (_next == _query.Length)
        {
            throw new QuerySyntaxException(start + 1, "a closing quote", "The quote is not closed.");
        }

        _next++;
        Add(QueryTokenKind.Phrase, text.ToString(), start);
    }

    private void ReadWord(int start)
    {
        var isValue = AtValue;
        var plain = true;
        var text = new StringBuilder();
        for (; _next < _query.Length && !QueryText.EndsWord(_query[_next]); _next++)
        {
            var character = _query[_next];
            if (character == '\\')
            {
                SkipBackslash();
                plain = false;
            }
            else if (character == '*')
            {
                ReadStar(text.ToString(), start);
                return;
            }
            else if (character == ':' && !isValue && plain && IsFieldColon(text))
            {
                ReadFieldName(text.ToString(), start);
                return;
            }

            text.Append(_query[_next]);
        }

        var word = text.ToString();
        Add(plain && !isValue ? KindOf(word) : QueryTokenKind.Word, word, start);
    }

    private static QueryTokenKind KindOf(string word) => word switch
    {
        "AND" => QueryTokenKind.And,
        "OR" => QueryTokenKind.Or,
        "NOT" => QueryTokenKind.Not,
        _ => QueryTokenKind.Word,
    };

    private void SkipBackslash()
    {
        if (_query[_next] == '\\' && ++_next == _query.Length)
        {
            throw new QuerySyntaxException(_next, "the character that the backslash stands for", "The query ends with a backslash.");
        }
    }

    private void ReadStar(string text, int start)
    {
        _next++;
        if (_next < _query.Length && !QueryText.EndsWord(_query[_next]))
        {
            throw new QuerySyntaxException(
                _next, "* only at the end of a word, or \\* for the character itself", "The star stands inside a word.");
        }

        Add(text.Length == 0 ? QueryTokenKind.Star : QueryTokenKind.Prefix, text, start);
    }

    /// <summary>A colon behind digits, other alphabets or a URL's scheme belongs to the word, and so does one at its end.</summary>
    private bool IsFieldColon(StringBuilder before)
    {
        var name = before.ToString();
        if (!QueryText.IsFieldName(name) || _query.AsSpan(_next + 1).StartsWith("//"))
        {
            return false;
        }

        var atEnd = _next + 1 == _query.Length || QueryText.IsSpace(_query[_next + 1]) || _query[_next + 1] == ')';
        return !atEnd || QueryFields.Find(name) is not null;
    }

    private void ReadFieldName(string name, int start)
    {
        _next++;
        if (QueryFields.Find(name) is not { } field)
        {
            throw new QuerySyntaxException(
                start + 1,
                $"{QueryFields.Names}, or {name}\\: for the word itself",
                $"There is no field \"{name}\".");
        }

        if (_next == _query.Length || QueryText.IsSpace(_query[_next]) || _query[_next] == ')')
        {
            throw new QuerySyntaxException(
                _next + 1,
                $"{field.Expected}, or {name}\\: for the word itself",
                $"The value of {field.Name}: does not stand right behind the colon.");
        }

        Add(QueryTokenKind.Field, field.Name, start);
    }

    private void Add(QueryTokenKind kind, string text, int start) =>
        _tokens.Add(new QueryToken(kind, text, new ColumnSpan(start + 1, _next + 1)));
}
