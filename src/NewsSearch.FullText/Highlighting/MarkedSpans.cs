using System.Runtime.InteropServices;

namespace NewsSearch.FullText.Highlighting;

/// <summary>The parts of a text that are marked: its matches, overlapping ones joined. For one thread.</summary>
internal sealed class MarkedSpans
{
    private readonly List<(int Start, int End)> _spans = [];

    /// <summary>Begins with a new text.</summary>
    /// <param name="matches">Its matches by where they begin.</param>
    public void Reset(List<TextMatch> matches)
    {
        _spans.Clear();
        foreach (var match in matches)
        {
            if (_spans.Count > 0 && match.Start < _spans[^1].End)
            {
                _spans[^1] = (_spans[^1].Start, Math.Max(_spans[^1].End, match.End));
            }
            else
            {
                _spans.Add((match.Start, match.End));
            }
        }
    }

    /// <summary>The spans with at least one character between two places.</summary>
    public ReadOnlySpan<(int Start, int End)> Touching(int start, int end)
    {
        var first = CountWhere(span => span.End <= start);
        return CollectionsMarshal.AsSpan(_spans)[first..Math.Max(first, CountWhere(span => span.Start < end))];
    }

    /// <summary>The number of spans for which something holds that holds for the first ones only.</summary>
    private int CountWhere(Func<(int Start, int End), bool> holds)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(_spans[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
