using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Groups of hits between messages and the domain.</summary>
internal static class Groupings
{
    private const int MaxHitsPerGroup = 10;

    /// <summary>Reads which hits share one place; null for none.</summary>
    public static Grouping? ToDomain(V1.GroupingOptions? message, RequestViolations violations)
    {
        if (message is null)
        {
            return null;
        }

        var hits = violations.NumberOrDefault("grouping.hits_per_group", message.HitsPerGroup, 1, 1, MaxHitsPerGroup);
        switch (message.GroupBy)
        {
            case V1.GroupBy.Unspecified:
                return null;
            case V1.GroupBy.Story:
                return new Grouping(GroupingField.Story, hits);
            case V1.GroupBy.Source:
                return new Grouping(GroupingField.Source, hits);
            default:
                violations.Add("grouping.group_by", $"{(int)message.GroupBy} is nothing to group by.");
                return null;
        }
    }

    /// <summary>Writes the group of a hit; null if it has none.</summary>
    /// <param name="group">The group.</param>
    /// <param name="toMessage">Writes a hit.</param>
    public static V1.HitGroup? ToMessage(HitGroup? group, Func<Hit, V1.SearchResult> toMessage) => group is null
        ? null
        : new V1.HitGroup { Key = group.Key, Articles = group.Articles, MoreResults = { group.More.Select(toMessage) } };
}
