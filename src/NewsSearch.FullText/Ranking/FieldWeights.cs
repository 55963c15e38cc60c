namespace NewsSearch.FullText.Ranking;

/// <summary>How much a match counts in each field: factors on the BM25 score of a word.</summary>
internal static class FieldWeights
{
    /// <summary>The stem of a word in the title.</summary>
    public const float Title = 1.5f;

    /// <summary>The stem of a word in the body.</summary>
    public const float Body = 1.0f;

    /// <summary>
    /// What the exact form adds to its stem, as a share of the field's weight: an article with the very word stands above
    /// one with a relative of it in the same place.
    /// </summary>
    public const float ExactBonus = 0.3f;

    /// <summary>The exact form of a word in the title, on top of <see cref="Title"/>.</summary>
    public const float TitleExact = Title * ExactBonus;

    /// <summary>The exact form of a word in the body, on top of <see cref="Body"/>.</summary>
    public const float BodyExact = Body * ExactBonus;
}
