using NewsSearch.FullText.Codec.Columns;

namespace NewsSearch.FullText.Facets;

/// <summary>Whether documents have the selected labels.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class TermSelectionTest : ISelectionTest
{
    private readonly FacetSelection _selection;
    private readonly int _needed;
    private readonly SetVerdicts _verdicts;
    private SetColumn _values = null!;
    private int[] _selected = [];

    /// <summary>Prepares a selection in a field of labels.</summary>
    public TermSelectionTest(FacetSelection selection)
    {
        _selection = selection;
        _needed = selection.NeedsAll ? selection.Values.Distinct(StringComparer.Ordinal).Count() : 1;
        _verdicts = new SetVerdicts(Meets);
    }

    /// <inheritdoc/>
    public FacetField Field => _selection.Field;

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns)
    {
        var column = columns.Terms(Field);
        _values = column.Values;
        _selected = [.. _selection.Values.Select(column.Find).Where(ordinal => ordinal >= 0).Distinct()];
        _verdicts.BeginSegment(_values);
    }

    /// <inheritdoc/>
    public bool Passes(int document) => _verdicts.Passes(document);

    /// <inheritdoc/>
    public void Test(ReadOnlySpan<int> documents, Span<bool> passes) => _verdicts.Test(documents, passes);

    private bool Meets(int set)
    {
        var found = 0;
        foreach (var ordinal in _values.Members(set))
        {
            found += _selected.AsSpan().Contains(ordinal) ? 1 : 0;
        }

        return found >= _needed;
    }
}
