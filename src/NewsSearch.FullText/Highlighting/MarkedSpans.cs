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
        var spans = CollectionsMarshal.AsSpan(_spans);
        var (first, high) = (0, spans.Length);
        while (first < high)
        {
            var middle = (first + high) / 2;
            (first, high) = spans[middle].End <= start ? (middle + 1, high) : (first, middle);
        }

        var after = first;
        while (after < spans.Length && spans[after].Start < end)
        {
            after++;
        }

        return spans[first..after];
    }
}
