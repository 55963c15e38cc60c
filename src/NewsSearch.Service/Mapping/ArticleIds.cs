namespace NewsSearch.Service.Mapping;

/// <summary>The id in requests for one article.</summary>
internal static class ArticleIds
{
    /// <summary>Returns the id.</summary>
    /// <exception cref="Errors.InvalidRequestException">It is empty.</exception>
    public static string Require(string id)
    {
        var violations = new RequestViolations();
        Require(id, violations);
        violations.ThrowIfAny();
        return id;
    }

    /// <summary>Returns the id. An empty one becomes a violation.</summary>
    public static string Require(string id, RequestViolations violations)
    {
        if (id.Length == 0)
        {
            violations.Add("id", "The id is missing.");
        }

        return id;
    }
}
