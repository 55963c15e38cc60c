using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Explaining;

/// <summary>Tells which selections a document does not meet.</summary>
internal static class SelectionReasons
{
    /// <summary>A reason for each selection that is not met.</summary>
    /// <exception cref="ArgumentException">A value is not one of its field.</exception>
    public static IEnumerable<ScoreReason> Of(IReadOnlyList<FacetSelection> selections, SegmentColumns columns, int document)
    {
        foreach (var selection in selections)
        {
            var test = ISelectionTest.Of(selection);
            test.BeginSegment(columns);
            if (!test.Passes(document))
            {
                yield return new ScoreReason(ScoreReasonKind.Selection, Sentences.Unselected(selection));
            }
        }
    }
}
