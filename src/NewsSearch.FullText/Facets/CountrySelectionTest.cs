using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>Whether documents have the countries that are selected, and salient enough.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class CountrySelectionTest : ISelectionTest
{
    private readonly bool[] _selected = new bool[PackedCountry.Slots];
    private readonly SalienceRange _wanted;
    private readonly bool _aboutAlone;
    private readonly int _needed;
    private readonly SetVerdicts _verdicts;
    private CountryColumn _column = null!;

    /// <summary>Prepares a selection of countries that articles are about, or mention.</summary>
    /// <exception cref="ArgumentException">It is one in another field.</exception>
    public CountrySelectionTest(FacetSelection selection)
    {
        if (selection.Field is not (FacetField.Country or FacetField.MentionedCountry))
        {
            throw new ArgumentException($"{selection.Field} has no salience.", nameof(selection));
        }

        Field = selection.Field;
        _verdicts = new SetVerdicts(Meets);
        _wanted = SalienceRange.From(selection.MinSalience);
        _aboutAlone = selection.Field == FacetField.Country;
        _needed = selection.NeedsAll ? selection.Values.Distinct(StringComparer.Ordinal).Count() : 1;
        foreach (var code in selection.Values)
        {
            if (PackedCountry.SlotOf(code) is >= 0 and var slot)
            {
                _selected[slot] = true;
            }
        }
    }

    /// <inheritdoc/>
    public FacetField Field { get; }

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns)
    {
        _column = columns.Countries;
        _verdicts.BeginSegment(_column.Sets);
    }

    /// <inheritdoc/>
    public bool Passes(int document) => _verdicts.Passes(document);

    /// <inheritdoc/>
    public void Test(ReadOnlySpan<int> documents, Span<bool> passes) => _verdicts.Test(documents, passes);

    private bool Meets(int set)
    {
        var found = 0;
        foreach (var country in _column.InSet(set))
        {
            if (_selected[country.Slot] && (country.IsAbout || !_aboutAlone) && _wanted.Contains(country) && ++found == _needed)
            {
                return true;
            }
        }

        return false;
    }
}
