namespace NewsSearch.FullText.Writing.Stories;

/// <summary>
/// Tells of most hashes that no article of the index has them in its sketch, so that they need not be looked up: a blocked Bloom
/// filter (F. Putze, P. Sanders, J. Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", 2007) that grows by further parts.
/// </summary>
/// <remarks>Between 8 and 16 bits for a hash; about one unknown hash in 40 passes. One thread at a time.</remarks>
internal sealed class SketchFilter
{
    private const int BitsPerHash = 8;
    private const int WordsPerBlock = 8;
    private const int BitsInBlock = WordsPerBlock * 64;
    private const int Probes = 5;
    private const int BitsPerProbe = 9;
    private const int FirstCapacity = 1 << 15;

    private readonly List<ulong[]> _parts = [];
    private int _room;

    /// <summary>The memory of the filter in bytes.</summary>
    public long Bytes => _parts.Sum(part => (long)part.Length * sizeof(ulong));

    /// <summary>Adds the key of a hash.</summary>
    public void Add(ulong key)
    {
        if (_room == 0)
        {
            _room = FirstCapacity << _parts.Count;
            _parts.Add(new ulong[(long)_room * BitsPerHash / 64]);
        }

        var hash = Spread(key);
        var block = Block(_parts[^1], hash);
        for (var probe = 0; probe < Probes; probe++, hash >>= BitsPerProbe)
        {
            block[(int)(hash % BitsInBlock) >> 6] |= 1UL << (int)hash;
        }

        _room--;
    }

    /// <summary>Whether a key may have been added; false is certain.</summary>
    public bool MayContain(ulong key)
    {
        var hash = Spread(key);
        foreach (var part in _parts)
        {
            if (HasAllBits(Block(part, hash), hash))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAllBits(ReadOnlySpan<ulong> block, ulong hash)
    {
        for (var probe = 0; probe < Probes; probe++, hash >>= BitsPerProbe)
        {
            if ((block[(int)(hash % BitsInBlock) >> 6] >> (int)hash & 1) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Spread(ulong key)
    {
        key *= 0x9E3779B97F4A7C15;
        return (key ^ (key >> 32)) * 0xD6E8FEB86659FD93;
    }

    // The lowest 45 bits choose the bits in the block; the product takes the block from the highest.
    private static Span<ulong> Block(ulong[] part, ulong hash) =>
        part.AsSpan((int)Math.BigMul(hash, (ulong)(part.Length / WordsPerBlock), out _) * WordsPerBlock, WordsPerBlock);
}
