namespace NewsSearch.FullText.Facets;

/// <summary>Whether documents meet one selection: a test over flat arrays, made for a segment and asked for each document.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class SelectionTest
{
    private readonly FacetSelection _selection;
    private readonly ValueRanges? _ranges;
    private readonly CountrySelectionTest? _countries;
    private readonly MentionedDateTest? _mentionedDates;
    private OrdinalColumn? _column;
    private bool[] _selected = [];
    private int _needed;
    private long[]? _published;
    private int[] _wordCounts = [];

    /// <summary>Prepares a selection.</summary>
    /// <exception cref="ArgumentException">A value is not one of the field.</exception>
    public SelectionTest(FacetSelection selection)
    {
        (_selection, Field) = (selection, selection.Field);
        _ranges = Field is FacetField.Published or FacetField.WordCount ? ValueRanges.Of(selection) : null;
        _mentionedDates = Field == FacetField.MentionedDate
            ? new MentionedDateTest([.. selection.Values.Select(CalendarUnits.MentionsOf)], selection.NeedsAll)
            : null;
        _countries = selection.MinSalience > 0 ? new CountrySelectionTest(selection) : null;
    }

    /// <summary>The field that is selected in.</summary>
    public FacetField Field { get; }

    /// <summary>Goes on to a segment.</summary>
    public void BeginSegment(SegmentColumns columns)
    {
        if (_countries is not null)
        {
            _countries.BeginSegment(columns);
            return;
        }

        switch (Field)
        {
            case FacetField.Published:
                _published = columns.Published;
                break;
            case FacetField.MentionedDate:
                _mentionedDates!.BeginSegment(columns.MentionedDates);
                break;
            case FacetField.WordCount:
                _wordCounts = columns.WordCounts;
                break;
            default:
                Select(columns.Terms(Field));
                break;
        }
    }

    /// <summary>Whether a document of the segment has what is selected.</summary>
    public bool Passes(int document)
    {
        if (_countries is not null)
        {
            return _countries.Passes(document);
        }

        if (_mentionedDates is not null)
        {
            return _mentionedDates.Passes(document);
        }

        if (_column is null)
        {
            return _ranges!.Contains(_published is null ? _wordCounts[document] : _published[document]);
        }

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

    private void Select(OrdinalColumn column)
    {
        _column = column;
        if (_selected.Length < column.Keys.Length)
        {
            _selected = new bool[column.Keys.Length];
        }
        else
        {
            Array.Clear(_selected);
        }

        foreach (var value in _selection.Values)
        {
            if (column.Find(value) is var ordinal and >= 0)
            {
                _selected[ordinal] = true;
            }
        }

        _needed = _selection.NeedsAll ? _selection.Values.Distinct(StringComparer.Ordinal).Count() : 1;
    }
}
