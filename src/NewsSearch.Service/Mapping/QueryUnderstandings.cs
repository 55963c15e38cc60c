using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>How queries are to be read, from messages to the domain, and how they were understood, back to messages.</summary>
internal static class QueryUnderstandings
{
    /// <summary>Reads how a query is to be read; the defaults if the message is absent.</summary>
    public static QueryOptions ToDomain(V1.QueryOptions? message, RequestViolations violations) => new()
    {
        Mode = ToMode(message?.Mode ?? V1.QueryMode.Unspecified, violations),
        WithoutCorrections = message?.WithoutCorrections ?? false,
        Synonyms = message?.WithoutSynonyms == true ? SynonymSet.None : null,
    };

    /// <summary>Reads a query that is only to be understood.</summary>
    /// <exception cref="Errors.InvalidRequestException">Something is wrong with it.</exception>
    public static QueryOptions ToDomain(V1.ParseQueryRequest message, out string query)
    {
        var violations = new RequestViolations();
        query = message.Query;
        if (string.IsNullOrWhiteSpace(query))
        {
            violations.Add("query", "The query is missing; * finds every article.");
        }

        var options = ToDomain(message.QueryOptions, violations);
        violations.ThrowIfAny();
        return options;
    }

    /// <summary>Writes how a query was understood.</summary>
    public static V1.QueryUnderstanding ToMessage(QueryUnderstanding understanding)
    {
        var message = new V1.QueryUnderstanding
        {
            CanonicalQuery = understanding.CanonicalQuery,
            DidYouMean = understanding.DidYouMean ?? "",
        };
        message.Parts.AddRange(understanding.Parts.Select(ToMessage));
        message.IgnoredParts.AddRange(understanding.IgnoredParts.Select(part => new V1.IgnoredPart
        {
            StartColumn = part.StartColumn,
            EndColumn = part.EndColumn,
            Text = WellFormed(part.Text),
            Reason = WellFormed(part.Reason),
        }));
        return message;
    }

    private static V1.QueryPart ToMessage(QueryPart part)
    {
        var message = new V1.QueryPart
        {
            StartColumn = part.StartColumn,
            EndColumn = part.EndColumn,
            Text = WellFormed(part.Text),
            Kind = ToMessage(part.Kind),
            Field = part.Field,
            Negated = part.IsNegated,
        };
        message.Terms.AddRange(part.Terms);
        message.Synonyms.AddRange(part.Synonyms);
        if (part.Correction is { } correction)
        {
            message.Correction = new V1.QueryCorrection
            {
                Original = correction.Original,
                Replacement = correction.Replacement,
                Distance = correction.Distance,
                Articles = correction.Articles,
            };
        }

        return message;
    }

    /// <summary>A piece may end between the two halves of a character, which no message can hold.</summary>
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());

    private static V1.QueryPartKind ToMessage(QueryPartKind kind) => kind switch
    {
        QueryPartKind.Word => V1.QueryPartKind.Word,
        QueryPartKind.Phrase => V1.QueryPartKind.Phrase,
        QueryPartKind.Near => V1.QueryPartKind.Near,
        QueryPartKind.Prefix => V1.QueryPartKind.Prefix,
        QueryPartKind.Wildcard => V1.QueryPartKind.Wildcard,
        QueryPartKind.Fuzzy => V1.QueryPartKind.Fuzzy,
        QueryPartKind.Condition => V1.QueryPartKind.Condition,
        QueryPartKind.Range => V1.QueryPartKind.Range,
        QueryPartKind.EveryArticle => V1.QueryPartKind.EveryArticle,
        QueryPartKind.Operator => V1.QueryPartKind.Operator,
        _ => throw new InvalidOperationException($"{kind} is not in the contract."),
    };

    private static QueryMode ToMode(V1.QueryMode mode, RequestViolations violations)
    {
        switch (mode)
        {
            case V1.QueryMode.Unspecified or V1.QueryMode.Lenient:
                return QueryMode.Lenient;
            case V1.QueryMode.Strict:
                return QueryMode.Strict;
            default:
                violations.Add("query_options.mode", $"{(int)mode} is not a query mode.");
                return default;
        }
    }
}
