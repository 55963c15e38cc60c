using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>How exact totals are, between messages and the domain.</summary>
internal static class Totals
{
    private const int DefaultLimit = 1_000;

    /// <summary>Reads how exactly the total is wanted: the number up to which is counted, null for exactly.</summary>
    public static int? ToDomain(V1.TotalCountOptions? message, RequestViolations violations)
    {
        var limit = violations.NumberOrDefault("total_count.limit", message?.Limit ?? 0, DefaultLimit, 1, int.MaxValue);
        switch (message?.Mode ?? V1.TotalCountMode.Unspecified)
        {
            case V1.TotalCountMode.Unspecified or V1.TotalCountMode.Exact:
                return null;
            case V1.TotalCountMode.UpTo:
                return limit;
            case V1.TotalCountMode.None:
                return 0;
            default:
                violations.Add("total_count.mode", $"{(int)message!.Mode} is not a mode.");
                return null;
        }
    }

    /// <summary>Writes how exact totals are.</summary>
    public static V1.TotalRelation ToMessage(TotalRelation relation) => relation switch
    {
        TotalRelation.Exact => V1.TotalRelation.Exact,
        TotalRelation.AtLeast => V1.TotalRelation.AtLeast,
        TotalRelation.NotCounted => V1.TotalRelation.NotCounted,
        _ => throw new InvalidOperationException($"{relation} is not in the contract."),
    };
}
