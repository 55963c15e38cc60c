using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates;

namespace NewsSearch.FullText;

/// <summary>The answer to a search, all of it from one snapshot.</summary>
/// <param name="Hits">The page of hits in the order asked for.</param>
/// <param name="Total">The number of matching articles, as exact as <see cref="Relation"/> says.</param>
/// <param name="Facets">The counts over all matching articles, in the order of the request.</param>
/// <param name="TotalStories">The number of stories that the matching articles belong to, as exact as the total; 0 if they are left uncounted.</param>
public sealed record SearchAnswer(IReadOnlyList<Hit> Hits, long Total, IReadOnlyList<FacetCounts> Facets, long TotalStories)
{
    /// <summary>How the query was understood.</summary>
    public QueryUnderstanding Understanding { get; init; } = new("", [], [], null);

    /// <summary>Where the next page begins, in the same snapshot; null if no hit follows.</summary>
    public HitPlace? Next { get; init; }

    /// <summary>How exact the totals are.</summary>
    public TotalRelation Relation { get; init; }

    /// <summary>The number of groups among the matching articles, as exact as the total; 0 without grouping.</summary>
    public long TotalGroups { get; init; }
}

/// <summary>One hit.</summary>
/// <param name="Article">The article, as much of it as asked for; its body is empty unless asked for.</param>
/// <param name="Countries">The countries that it is about or mentions, the most salient first, as they were when it was indexed.</param>
/// <param name="Score">The score; 0 when sorted by date.</param>
/// <param name="Highlights">The title if it matches, then the body.</param>
/// <param name="Story">The name of its story: the id of the article that began it.</param>
public sealed record Hit(
    Article Article, IReadOnlyList<ArticleCountry> Countries, float Score, IReadOnlyList<FieldHighlight> Highlights, string Story)
{
    /// <summary>The group that it stands for; null without grouping, and for the further hits of a group.</summary>
    public HitGroup? Group { get; init; }

    /// <summary>When the article was published, where its source does not say; null where it does, or where nothing tells it.</summary>
    public InferredPublishTime? InferredTime { get; init; }
}
