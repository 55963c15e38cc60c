namespace NewsSearch.FullText;

/// <summary>How much of an article comes with a hit.</summary>
public enum HitDetail
{
    /// <summary>All but the body.</summary>
    WithoutBody,

    /// <summary>All.</summary>
    WithBody,

    /// <summary>
    /// The id alone, from a column, so that nothing stored is read: no other field of the article, no countries, no story. Where hits are
    /// highlighted or grouped, which needs more, as <see cref="WithoutBody"/>.
    /// </summary>
    IdAlone,
}
