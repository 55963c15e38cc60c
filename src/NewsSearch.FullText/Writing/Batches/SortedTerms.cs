namespace NewsSearch.FullText.Writing.Batches;

/// <summary>The distinct values of a column in the order of their bytes, and which of them each document of the segment has.</summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class SortedTerms
{
    private readonly SpanTable<byte> _values;
    private readonly int[] _order;
    private readonly int[] _starts;
    private readonly int[] _ordinals;

    private SortedTerms(SpanTable<byte> values, int[] order, int[] starts, int[] ordinals) =>
        (_values, _order, _starts, _ordinals) = (values, order, starts, ordinals);

    /// <summary>The number of values.</summary>
    public int Count => _order.Length;

    /// <summary>A value.</summary>
    public ReadOnlySpan<byte> this[int ordinal] => _values[_order[ordinal]];

    /// <summary>The ordinals of a document, ascending, each once.</summary>
    public ReadOnlySpan<int> Ordinals(int document) => _ordinals.AsSpan(_starts[document], _starts[document + 1] - _starts[document]);

    /// <summary>Sorts what documents have. Values of documents that are left out are left out too.</summary>
    public static SortedTerms Of(FieldLog log, SpanTable<byte> values, ReadOnlySpan<int> places, int documents)
    {
        var isUsed = new bool[values.Count];
        for (var i = 0; i < log.Count; i++)
        {
            if (places[log.Document(i)] >= 0)
            {
                foreach (var value in log.Entries(i))
                {
                    isUsed[value] = true;
                }
            }
        }

        var order = Array.FindAll(TermOrder.Of(values), value => isUsed[value]);
        var ordinalOf = new int[values.Count];
        for (var ordinal = 0; ordinal < order.Length; ordinal++)
        {
            ordinalOf[order[ordinal]] = ordinal;
        }

        var (starts, ordinals) = Spread(log, ordinalOf, places, documents);
        return new SortedTerms(values, order, starts, ordinals);
    }

    private static (int[] Starts, int[] Ordinals) Spread(FieldLog log, int[] ordinalOf, ReadOnlySpan<int> places, int documents)
    {
        var starts = new int[documents + 1];
        var ordinals = new List<int>(log.Length);
        var next = 0;
        var one = new SortedSet<int>();
        for (var i = 0; i < log.Count; i++)
        {
            // Places ascend with documents.
            if (places[log.Document(i)] is not (var place and >= 0))
            {
                continue;
            }

            starts.AsSpan(next, place + 1 - next).Fill(ordinals.Count);
            next = place + 1;
            var entries = log.Entries(i);
            if (entries.Length == 1)
            {
                ordinals.Add(ordinalOf[entries[0]]);
                continue;
            }

            one.Clear();
            foreach (var value in entries)
            {
                one.Add(ordinalOf[value]);
            }

            ordinals.AddRange(one);
        }

        starts.AsSpan(next).Fill(ordinals.Count);
        return (starts, [.. ordinals]);
    }
}
