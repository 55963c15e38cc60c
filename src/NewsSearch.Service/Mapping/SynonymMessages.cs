using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Synonyms between messages and the domain.</summary>
internal static class SynonymMessages
{
    /// <summary>Writes the synonyms in use.</summary>
    public static V1.GetSynonymsResponse ToMessage(SynonymSet synonyms)
    {
        var message = new V1.GetSynonymsResponse { Version = synonyms.Version, BuiltIn = synonyms.Version == SynonymSet.BuiltIn.Version };
        message.Rules.AddRange(synonyms.Rules);
        return message;
    }

    /// <summary>Reads the new synonyms; null for those that ship.</summary>
    /// <exception cref="Errors.InvalidRequestException">Some rules are wrong.</exception>
    public static SynonymSet? ToDomain(V1.ReplaceSynonymsRequest message)
    {
        var violations = new RequestViolations();
        if (message.BuiltIn)
        {
            if (message.Rules.Count > 0)
            {
                violations.Add("rules", "There are rules, but built_in asks for those that the service brings along.");
            }

            violations.ThrowIfAny();
            return null;
        }

        try
        {
            return SynonymSet.Parse(message.Rules);
        }
        catch (SynonymRulesException exception)
        {
            foreach (var problem in exception.Problems)
            {
                violations.Add(problem.Rule < SynonymSet.MaxRules ? $"rules[{problem.Rule}]" : "rules", problem.Problem);
            }

            violations.ThrowIfAny();
            throw;
        }
    }
}
