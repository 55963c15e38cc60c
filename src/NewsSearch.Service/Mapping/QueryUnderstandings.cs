using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>How queries are to be read, from messages to the domain.</summary>
internal static class QueryUnderstandings
{
    /// <summary>Reads how a query is to be read; the defaults if the message is absent.</summary>
    public static QueryOptions ToDomain(V1.QueryOptions? message, RequestViolations violations) => new()
    {
        Mode = ToMode(message?.Mode ?? V1.QueryMode.Unspecified, violations),
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
