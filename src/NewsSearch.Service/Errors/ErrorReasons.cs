namespace NewsSearch.Service.Errors;

/// <summary>The reasons in <c>google.rpc.ErrorInfo</c>. They are part of the contract: docs/api.md says when each comes.</summary>
internal static class ErrorReasons
{
    /// <summary>The domain of all reasons.</summary>
    public const string Domain = "newssearch";

    public const string QuerySyntax = "QUERY_SYNTAX";
    public const string InvalidField = "INVALID_FIELD";
    public const string BadTimeZone = "BAD_TIME_ZONE";
    public const string UnknownFacet = "UNKNOWN_FACET";
    public const string PageTokenMismatch = "PAGE_TOKEN_MISMATCH";
    public const string SnapshotExpired = "SNAPSHOT_EXPIRED";
    public const string MalformedMessage = "MALFORMED_MESSAGE";
    public const string QueryTooExpensive = "QUERY_TOO_EXPENSIVE";
    public const string TooManyRequests = "TOO_MANY_REQUESTS";
    public const string SearchTimeout = "SEARCH_TIMEOUT";
    public const string ArticleNotFound = "ARTICLE_NOT_FOUND";
    public const string IndexBuilding = "INDEX_BUILDING";
    public const string StoreUnavailable = "STORE_UNAVAILABLE";
    public const string ServiceStopping = "SERVICE_STOPPING";
    public const string SynonymsChanged = "SYNONYMS_CHANGED";
    public const string ReindexRunning = "REINDEX_RUNNING";
    public const string InternalError = "INTERNAL_ERROR";
}
