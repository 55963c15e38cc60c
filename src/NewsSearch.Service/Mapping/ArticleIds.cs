namespace NewsSearch.Service.Mapping;

/// <summary>The id in requests for one article.</summary>
internal static class ArticleIds
{
    /// <summary>Returns the id.</summary>
    /// <exception cref="Errors.InvalidRequestException">It is empty.</exception>
    public static string Require(string id)
    {
        var violations = new RequestViolations();
        if (id.Length == 0)
        {
            violations.Add("id", "The id is missing.");
        }

        violations.ThrowIfAny();
        return id;
    }
}
