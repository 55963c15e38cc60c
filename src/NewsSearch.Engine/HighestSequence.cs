namespace NewsSearch.Engine;

/// <summary>The highest sequence number seen so far. Any thread.</summary>
internal sealed class HighestSequence
{
    private long _value;

    /// <summary>The number; 0 before the first.</summary>
    public long Value => Volatile.Read(ref _value);

    /// <summary>Notes a number. Concurrent writes come back in any order, so it only ever goes up.</summary>
    public void Note(long sequence)
    {
        long seen;
        while ((seen = Value) < sequence && Interlocked.CompareExchange(ref _value, sequence, seen) != seen)
        {
        }
    }
}
