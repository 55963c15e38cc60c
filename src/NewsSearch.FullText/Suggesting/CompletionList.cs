using System.Text;

namespace NewsSearch.FullText.Suggesting;

/// <summary>
/// Suggestions of one kind, ready to be completed to: the places where they may be entered, in the order of
/// <see cref="SequenceOrder"/>, and a <see cref="RangeMaximum"/> over their weights, so that the best completions of anything typed
/// are found in some microseconds.
/// </summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class CompletionList
{
    private const float WeightUnits = 2048;

    private readonly int[] _tokens;
    private readonly int[] _starts;
    private readonly int[] _articles;
    private readonly int[] _examples;
    private readonly int[] _places;
    private readonly RangeMaximum _weights;

    /// <summary>Makes a list.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="table">Their words.</param>
    /// <param name="anywhere">Whether an entry can be entered at each of its content words, not only at its beginning.</param>
    public CompletionList(CompletionEntries entries, WordTable table, bool anywhere)
    {
        (_tokens, _starts) = ([.. entries.Tokens], [.. entries.Starts]);
        (_articles, _examples) = ([.. entries.Articles], [.. entries.Examples]);
        var places = new List<int>(_starts.Length);
        for (var entry = 0; entry < _starts.Length; entry++)
        {
            places.Add(_starts[entry]);
            for (var place = _starts[entry] + 1; anywhere && _tokens[place] >= 0; place++)
            {
                if (table.IsContent(WordToken.Id(_tokens[place])))
                {
                    places.Add(place);
                }
            }
        }

        _places = [.. places];
        SequenceOrder.Sort(_tokens, _places, int.MaxValue);
        _weights = new RangeMaximum([.. _places.Select(place => Quantize(entries.Weights[EntryOf(place)]))]);
    }

    /// <summary>The number of entries.</summary>
    public int Count => _starts.Length;

    /// <summary>The memory that it takes, in bytes.</summary>
    public long Bytes => ((_tokens.Length + (3L * _starts.Length) + _places.Length) * sizeof(int)) + (_places.Length * 2L * 65 / 64);

    /// <summary>The number of articles of an entry.</summary>
    public int Articles(int entry) => _articles[entry];

    /// <summary>A document of an entry, numbered as in the snapshot that was read.</summary>
    public int Example(int entry) => _examples[entry];

    /// <summary>Finds the best completions.</summary>
    /// <param name="words">The finished words.</param>
    /// <param name="last">The words that the unfinished one may become; null if there is none.</param>
    /// <param name="count">The largest number of completions.</param>
    /// <param name="found">Where they are added, the best first: the entry, and log2 of 1 more than its weight.</param>
    public void Complete(ReadOnlySpan<int> words, WordRange? last, int count, List<(int Entry, float LogWeight)> found)
    {
        Span<int> sought = [.. words, last?.First ?? 0];
        var start = last is null ? LowerBound(sought[..^1], orEqual: false) : LowerBound(sought, orEqual: false);
        sought[^1] = (last?.End ?? 0) - 1;
        var end = last is null ? LowerBound(sought[..^1], orEqual: true) : LowerBound(sought, orEqual: true);
        if (start >= end)
        {
            return;
        }

        var first = found.Count;
        var ranges = new PriorityQueue<(int Start, int End, int Best), int>();
        Enqueue(start, end);
        while (found.Count - first < count && ranges.TryDequeue(out var range, out _))
        {
            var entry = EntryOf(_places[range.Best]);
            if (!found.Exists(other => other.Entry == entry))
            {
                found.Add((entry, _weights[range.Best] / WeightUnits));
            }

            Enqueue(range.Start, range.Best);
            Enqueue(range.Best + 1, range.End);
        }

        void Enqueue(int from, int to)
        {
            if (from < to)
            {
                var best = _weights.IndexOfMaximum(from, to);
                ranges.Enqueue((from, to, best), -_weights[best]);
            }
        }
    }

    /// <summary>Appends an entry as people write it.</summary>
    public void Append(StringBuilder text, int entry, WordTable table)
    {
        for (var place = _starts[entry]; _tokens[place] >= 0; place++)
        {
            table.Append(text, place == _starts[entry] ? WordToken.AsFirst(_tokens[place]) : _tokens[place]);
        }
    }

    private static ushort Quantize(float weight) => (ushort)Math.Min(ushort.MaxValue, WeightUnits * MathF.Log2(1 + weight));

    private int EntryOf(int place)
    {
        var index = Array.BinarySearch(_starts, place);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The first place that is not before these words, or with <paramref name="orEqual"/>, the first that is behind all that begin so.</summary>
    private int LowerBound(ReadOnlySpan<int> words, bool orEqual)
    {
        var (low, high) = (0, _places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = SequenceOrder.Compare(_tokens, _places[middle], words);
            (low, high) = order < 0 || (orEqual && order == 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
