namespace NewsSearch.FullText.Facets;

/// <summary>
/// The selections of one search. A document that meets all of them is a hit. One that fails a single
/// one is no hit, but counts in the facets over the field of that selection: so every facet leaves out its own selection, and one
/// pass over the matches is enough (the idea is that of Lucene's DrillSideways).
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class PassSelections
{
    /// <summary>What <see cref="Failing(int)"/> gives for a document that meets all selections.</summary>
    public const int None = -1;

    /// <summary>What <see cref="Failing(int)"/> gives for a document that fails two selections or more.</summary>
    public const int Several = -2;

    private readonly ISelectionTest[] _tests;
    private bool[] _passes = [];

    /// <summary>Prepares selections.</summary>
    /// <exception cref="ArgumentException">A value is not one of its field, or two selections are of one field.</exception>
    public PassSelections(IReadOnlyList<FacetSelection> selections)
    {
        _tests = [.. selections.Select(selection => ISelectionTest.Of(selection))];
        if (_tests.DistinctBy(test => test.Field).Count() < _tests.Length)
        {
            throw new ArgumentException("Two selections are of one field.", nameof(selections));
        }
    }

    /// <summary>The fields of the selections; a selection's number is its index here.</summary>
    public IReadOnlyList<FacetField> Fields => Array.ConvertAll(_tests, test => test.Field);

    /// <summary>Goes on to a segment.</summary>
    public void BeginSegment(SegmentColumns columns)
    {
        foreach (var test in _tests)
        {
            test.BeginSegment(columns);
        }
    }

    /// <summary>Tests a block of documents of the segment.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="failing">Becomes what <see cref="Failing(int)"/> gives for each.</param>
    public void Failing(ReadOnlySpan<int> documents, Span<int> failing)
    {
        if (_passes.Length < documents.Length)
        {
            _passes = new bool[documents.Length];
        }

        failing[..documents.Length].Fill(None);
        for (var number = 0; number < _tests.Length; number++)
        {
            _tests[number].Test(documents, _passes);
            for (var i = 0; i < documents.Length; i++)
            {
                failing[i] = _passes[i] ? failing[i] : failing[i] == None ? number : Several;
            }
        }
    }

    /// <summary>The number of the only selection that a document of the segment fails, or <see cref="None"/>, or <see cref="Several"/>.</summary>
    public int Failing(int document)
    {
        var failing = None;
        for (var i = 0; i < _tests.Length; i++)
        {
            if (!_tests[i].Passes(document))
            {
                if (failing != None)
                {
                    return Several;
                }

                failing = i;
            }
        }

        return failing;
    }
}
