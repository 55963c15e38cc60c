namespace NewsSearch.FullText.Facets;

/// <summary>Whether documents have the selected labels.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="selection">A selection in a field of labels.</param>
internal sealed class TermSelectionTest(FacetSelection selection) : ISelectionTest
{
    private readonly int _needed = selection.NeedsAll ? selection.Values.Distinct(StringComparer.Ordinal).Count() : 1;
    private OrdinalColumn _column = null!;
    private bool[] _selected = [];

    /// <inheritdoc/>
    public FacetField Field => selection.Field;

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns)
    {
        _column = columns.Terms(Field);
        if (_selected.Length < _column.Keys.Length)
        {
            _selected = new bool[_column.Keys.Length];
        }
        else
        {
            Array.Clear(_selected);
        }

        foreach (var value in selection.Values)
        {
            if (_column.Find(value) is var ordinal and >= 0)
            {
                _selected[ordinal] = true;
            }
        }
    }

    /// <inheritdoc/>
    public bool Passes(int document)
    {
        var ordinals = _column.Ordinals;
        if (_column.Starts is not { } starts)
        {
            var ordinal = ordinals[document];
            return ordinal >= 0 && _selected[ordinal] && _needed == 1;
        }

        var found = 0;
        for (var i = starts[document]; i < starts[document + 1]; i++)
        {
            if (_selected[ordinals[i]] && ++found == _needed)
            {
                return true;
            }
        }

        return false;
    }
}
