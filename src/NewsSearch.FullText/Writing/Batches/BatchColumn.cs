using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Writing.Batches;

/// <summary>The doc values of one field while a batch is filled.</summary>
/// <remarks>One thread at a time. Documents come in ascending order.</remarks>
/// <param name="type">Their type.</param>
internal sealed class BatchColumn(DocValuesType type)
{
    // What a value takes besides its bytes.
    private const int BytesOfObject = 64;

    private readonly FieldLog _log = new();
    private readonly SpanTable<byte> _values = new();
    private readonly List<(int Document, long Value)> _numbers = [];
    private readonly List<(int Document, BytesRef Value)> _bytes = [];
    private long _sum;

    /// <summary>Their type.</summary>
    public DocValuesType Type => type;

    /// <summary>The memory that is used, in bytes.</summary>
    public long Bytes => _log.Bytes + _values.Bytes + ((_numbers.Count + _bytes.Count) * 16L) + _sum;

    /// <summary>Forgets all values, and keeps the memory.</summary>
    public void Clear()
    {
        _log.Clear();
        _values.Clear();
        _numbers.Clear();
        _bytes.Clear();
        _sum = 0;
    }

    /// <summary>Adds what a document has.</summary>
    public void Add(int document, IIndexableField field)
    {
        switch (type)
        {
            case DocValuesType.NUMERIC:
                _numbers.Add((document, field.GetInt64Value()!.Value));
                break;
            case DocValuesType.BINARY:
                _bytes.Add((document, field.GetBinaryValue()));
                _sum += field.GetBinaryValue().Length + BytesOfObject;
                break;
            default:
                var value = field.GetBinaryValue();
                _log.Begin(document);
                _log.Add(_values.Add(value.Bytes.AsSpan(value.Offset, value.Length)));
                break;
        }
    }

    /// <summary>The documents that have a value, by their places in the segment.</summary>
    public FixedBitSet Present(ReadOnlySpan<int> places, int documents)
    {
        var present = new FixedBitSet(Math.Max(1, documents));
        foreach (var (document, _) in _numbers)
        {
            Set(present, places[document]);
        }

        foreach (var (document, _) in _bytes)
        {
            Set(present, places[document]);
        }

        for (var i = 0; i < _log.Count; i++)
        {
            Set(present, places[_log.Document(i)]);
        }

        return present;
    }

    /// <summary>The numbers.</summary>
    public NumericDocValues Numbers(ReadOnlySpan<int> places, int documents) => new NumberValues(Spread(_numbers, places, documents));

    /// <summary>The bytes.</summary>
    public BinaryDocValues Binaries(ReadOnlySpan<int> places, int documents) => new BytesValues(Spread(_bytes, places, documents));

    /// <summary>The values in their order, each document with one at most.</summary>
    public SortedDocValues Sorted(ReadOnlySpan<int> places, int documents) => new SortedValues(SortedTerms.Of(_log, _values, places, documents));

    /// <summary>The values in their order, each document with any number.</summary>
    public SortedSetDocValues SortedSets(ReadOnlySpan<int> places, int documents) => new SortedSetValues(SortedTerms.Of(_log, _values, places, documents));

    private static void Set(FixedBitSet set, int place)
    {
        if (place >= 0)
        {
            set.Set(place);
        }
    }

    private static T[] Spread<T>(List<(int Document, T Value)> values, ReadOnlySpan<int> places, int documents)
    {
        var spread = new T[documents];
        foreach (var (document, value) in values)
        {
            if (places[document] is var place and >= 0)
            {
                spread[place] = value;
            }
        }

        return spread;
    }
}
