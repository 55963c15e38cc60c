namespace NewsSearch.FullText.Writing.Batches;

/// <summary>The memory in which fields are turned around, one after the other.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class InversionMemory
{
    private int[] _ends = [];
    private long[] _occurrences = [];

    /// <summary>A number for each term, all 0.</summary>
    public int[] Ends(int terms)
    {
        if (_ends.Length < terms)
        {
            _ends = new int[terms + (terms / 4)];
        }
        else
        {
            Array.Clear(_ends, 0, terms);
        }

        return _ends;
    }

    /// <summary>Room for the occurrences of all terms, filled with anything.</summary>
    public long[] Occurrences(int length)
    {
        if (_occurrences.Length < length)
        {
            _occurrences = GC.AllocateUninitializedArray<long>(length + (length / 4));
        }

        return _occurrences;
    }
}
