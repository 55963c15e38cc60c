namespace NewsSearch.FullText.Facets;

/// <summary>Whether documents were published, or are as long, as one of the selected ranges says.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="selection">A selection of dates or of numbers of words.</param>
/// <exception cref="ArgumentException">A value is not one of the field.</exception>
internal sealed class RangeSelectionTest(FacetSelection selection) : ISelectionTest
{
    private readonly ValueRanges _ranges = ValueRanges.Of(selection);
    private long[]? _published;
    private int[] _wordCounts = [];

    /// <inheritdoc/>
    public FacetField Field => selection.Field;

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns)
    {
        if (Field == FacetField.Published)
        {
            _published = columns.Published;
        }
        else
        {
            _wordCounts = columns.WordCounts;
        }
    }

    /// <inheritdoc/>
    public bool Passes(int document) => _ranges.Contains(_published is null ? _wordCounts[document] : _published[document]);

    /// <inheritdoc/>
    public void Test(ReadOnlySpan<int> documents, Span<bool> passes)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            passes[i] = Passes(documents[i]);
        }
    }
}
