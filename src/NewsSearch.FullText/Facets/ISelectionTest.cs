namespace NewsSearch.FullText.Facets;

/// <summary>Whether documents meet one selection: a test over flat arrays, made for a segment and asked for each document.</summary>
/// <remarks>One thread at a time. For each segment: <see cref="BeginSegment"/>, then documents.</remarks>
internal interface ISelectionTest
{
    /// <summary>The test of a selection.</summary>
    /// <exception cref="ArgumentException">A value is not one of the field, or the field has no salience though one is asked for.</exception>
    static ISelectionTest Of(FacetSelection selection) => selection switch
    {
        { MinSalience: > 0 } => new CountrySelectionTest(selection),
        { Field: FacetField.MentionedDate } => new MentionedDateTest([.. selection.Values.Select(CalendarUnits.MentionsOf)], selection.NeedsAll),
        { Field: FacetField.Published or FacetField.WordCount } => new RangeSelectionTest(selection),
        _ => new TermSelectionTest(selection),
    };

    /// <summary>The field that is selected in.</summary>
    FacetField Field { get; }

    /// <summary>Goes on to a segment.</summary>
    void BeginSegment(SegmentColumns columns);

    /// <summary>Whether a document of the segment has what is selected.</summary>
    bool Passes(int document);

    /// <summary>Tests a block of documents of the segment.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="passes">Becomes what <see cref="Passes"/> gives for each.</param>
    void Test(ReadOnlySpan<int> documents, Span<bool> passes);
}
