namespace NewsSearch.Service.Errors;

/// <summary>A request whose fields are wrong.</summary>
internal sealed class InvalidRequestException(IReadOnlyList<RequestViolation> violations)
    : Exception($"The request is wrong: {string.Join(' ', violations.Select(violation => $"{violation.Field}: {violation.Description}"))}")
{
    /// <summary>What is wrong, in the order of the fields; at least one.</summary>
    public IReadOnlyList<RequestViolation> Violations { get; } = violations;
}

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">The path in the words of the wire contract: "facets[1].published.time_zone".</param>
/// <param name="Description">A sentence that says what was found and what is allowed.</param>
/// <param name="Reason">The reason of the whole reply, if this is the first violation.</param>
internal sealed record RequestViolation(string Field, string Description, string Reason = ErrorReasons.InvalidField);

/// <summary>There is no article with this id.</summary>
internal sealed class ArticleNotFoundException(string id) : Exception($"There is no article with the id '{id}'.")
{
    public string Id { get; } = id;
}

/// <summary>Too many searches run and wait already.</summary>
internal sealed class TooManySearchesException(int running, int waiting)
    : Exception($"{running} searches run and {waiting} wait already.");

/// <summary>Too many exports are open already.</summary>
internal sealed class TooManyExportsException(int open) : Exception($"{open} exports are open already.");

/// <summary>A search took longer than the service allows.</summary>
internal sealed class SearchTimeoutException(TimeSpan limit) : Exception($"The search took longer than {limit.TotalSeconds:0.###} s.")
{
    public TimeSpan Limit { get; } = limit;
}

/// <summary>The service stops and ends a call that could go on for long.</summary>
internal sealed class ServiceStoppingException() : Exception("The service stops.");
