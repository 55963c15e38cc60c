using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>Lists of impacts one after the other in one array that is used again.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="capacity">The number of impacts that there is room for at first.</param>
internal sealed class ImpactList(int capacity)
{
    private Impact[] _impacts = new Impact[capacity];
    private int _count;

    /// <summary>The number of impacts in all lists.</summary>
    public int Count => _count;

    /// <summary>The impacts from one place to before another.</summary>
    public ReadOnlySpan<Impact> this[Range range] => _impacts.AsSpan(0, _count)[range];

    /// <summary>Forgets all lists.</summary>
    public void Clear() => _count = 0;

    /// <summary>Reads a list.</summary>
    /// <exception cref="CorruptIndexException">It is no list of impacts.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Read(ref ByteReader bytes)
    {
        var (frequency, length) = (0L, 0);
        for (var left = bytes.ReadNumber(); left > 0; left--)
        {
            frequency += bytes.ReadNumber();
            length += bytes.ReadByte();
            Add(frequency, length);
        }
    }

    /// <summary>Passes over a list.</summary>
    /// <exception cref="CorruptIndexException">The bytes end.</exception>
    public static void Skip(ref ByteReader bytes)
    {
        var count = bytes.ReadNumber();
        if (bytes.TrySkipPairs(count))
        {
            return;
        }

        for (; count > 0; count--)
        {
            bytes.SkipNumber();
            bytes.ReadByte();
        }
    }

    private void Add(long frequency, int length)
    {
        if (frequency is 0 or > int.MaxValue || length > byte.MaxValue)
        {
            throw new CorruptIndexException($"An impact of a term is {frequency} times in a length of {length}.");
        }

        if (_count == _impacts.Length)
        {
            Array.Resize(ref _impacts, Math.Max(1, _count * 2));
        }

        _impacts[_count++] = new Impact((int)frequency, (byte)length);
    }
}
