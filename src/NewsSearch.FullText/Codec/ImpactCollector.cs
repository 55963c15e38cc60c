namespace NewsSearch.FullText.Codec;

/// <summary>Finds the impacts of a set of documents, or of several sets with impacts of their own.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class ImpactCollector
{
    // The largest frequency of each length.
    private readonly int[] _frequencies = new int[byte.MaxValue + 1];
    private int _shortest = byte.MaxValue;
    private int _longest = -1;

    /// <summary>Adds a document.</summary>
    public void Add(int frequency, byte length)
    {
        _frequencies[length] = Math.Max(_frequencies[length], frequency);
        _shortest = Math.Min(_shortest, length);
        _longest = Math.Max(_longest, length);
    }

    /// <summary>Gives the impacts of what was added, and begins anew.</summary>
    public void MoveTo(List<Impact> impacts)
    {
        var before = 0;
        for (var length = _shortest; length <= _longest; length++)
        {
            if (_frequencies[length] > before)
            {
                before = _frequencies[length];
                impacts.Add(new Impact(before, (byte)length));
            }

            _frequencies[length] = 0;
        }

        (_shortest, _longest) = (byte.MaxValue, -1);
    }
}
