using NewsSearch.FullText.Codec.Columns;

namespace NewsSearch.FullText.Facets;

/// <summary>Whether the sets of a segment's documents meet a selection. Each set is judged when the first document that has it is tested.</summary>
/// <remarks>One thread at a time. For each segment: <see cref="BeginSegment"/>, then documents.</remarks>
/// <param name="meets">Whether a set of the segment meets it.</param>
internal sealed class SetVerdicts(Predicate<int> meets)
{
    private const byte Unknown = 0;
    private const byte Failed = 1;
    private const byte Met = 2;

    private byte[] _verdicts = [];
    private NumberColumn _sets = new((int[])[]);
    private int[] _numbers = [];

    /// <summary>Goes on to a segment.</summary>
    public void BeginSegment(SetColumn column)
    {
        _sets = column.Sets;
        if (_verdicts.Length < column.Count)
        {
            _verdicts = new byte[column.Count];
        }
        else
        {
            Array.Clear(_verdicts);
        }
    }

    /// <summary>Whether the set of a document meets the selection.</summary>
    public bool Passes(int document)
    {
        var set = _sets[document];
        return (_verdicts[set] == Unknown ? Judge(set) : _verdicts[set]) == Met;
    }

    /// <summary>Tests a block of documents.</summary>
    public void Test(ReadOnlySpan<int> documents, Span<bool> passes)
    {
        if (_numbers.Length < documents.Length)
        {
            _numbers = new int[documents.Length];
        }

        var (sets, verdicts) = (_numbers, _verdicts);
        _sets.Read(documents, sets);
        for (var i = 0; i < documents.Length; i++)
        {
            var verdict = verdicts[sets[i]];
            passes[i] = (verdict == Unknown ? Judge(sets[i]) : verdict) == Met;
        }
    }

    private byte Judge(int set) => _verdicts[set] = meets(set) ? Met : Failed;
}
