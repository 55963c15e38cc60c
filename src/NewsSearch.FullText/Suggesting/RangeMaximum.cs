namespace NewsSearch.FullText.Suggesting;

/// <summary>Finds where the largest of a range of numbers is: a tree of the maxima of 64 numbers each, and of 64 of those.</summary>
/// <remarks>Immutable; any thread. Takes about 1/63 more memory than the numbers.</remarks>
internal sealed class RangeMaximum
{
    private const int Fan = 64;

    private readonly List<ushort[]> _levels;

    /// <summary>Makes the tree of numbers, which must not change any more.</summary>
    public RangeMaximum(ushort[] numbers)
    {
        _levels = [numbers];
        while (_levels[^1].Length > Fan)
        {
            var below = _levels[^1];
            var level = new ushort[(below.Length + Fan - 1) / Fan];
            for (var i = 0; i < below.Length; i++)
            {
                level[i / Fan] = Math.Max(level[i / Fan], below[i]);
            }

            _levels.Add(level);
        }
    }

    /// <summary>The number at an index.</summary>
    public ushort this[int index] => _levels[0][index];

    /// <summary>The index of a largest number of a range that is not empty.</summary>
    public int IndexOfMaximum(int start, int end)
    {
        var (bestLevel, bestIndex, best) = (0, start, _levels[0][start]);
        for (var level = 0; start < end; level++)
        {
            var isTop = level == _levels.Count - 1;
            for (; start < end && (isTop || start % Fan != 0); start++)
            {
                Consider(level, start);
            }

            for (; start < end && end % Fan != 0; end--)
            {
                Consider(level, end - 1);
            }

            (start, end) = (start / Fan, end / Fan);
        }

        for (; bestLevel > 0; bestLevel--)
        {
            bestIndex = (bestIndex * Fan) + _levels[bestLevel - 1].AsSpan(bestIndex * Fan, Math.Min(Fan, _levels[bestLevel - 1].Length - (bestIndex * Fan))).IndexOf(best);
        }

        return bestIndex;

        void Consider(int level, int index)
        {
            if (_levels[level][index] > best)
            {
                (bestLevel, bestIndex, best) = (level, index, _levels[level][index]);
            }
        }
    }
}
