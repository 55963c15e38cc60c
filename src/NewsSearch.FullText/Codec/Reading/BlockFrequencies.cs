using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>How often a term occurs in the documents of a block, read when it is asked for.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="input">The file.</param>
/// <param name="segment">The segment, for errors.</param>
internal sealed class BlockFrequencies(PostingsInput input, SegmentPostings segment)
{
    private readonly int[] _frequencies = new int[BlockPacking.Size];
    private int[]? _sums;
    private bool _hasSums;
    private long _total;
    private long _place = -1;
    private int _bytes;

    /// <summary>The frequencies; 1 where the field has none.</summary>
    /// <exception cref="IOException">They are damaged, or cannot be read.</exception>
    public int[] All
    {
        get
        {
            if (_place >= 0)
            {
                Read();
            }

            return _frequencies;
        }
    }

    /// <summary>Begins a term.</summary>
    /// <param name="total">The number of its occurrences in all documents.</param>
    public void Begin(long total)
    {
        (_total, _place, _hasSums) = (total, -1, false);
        Array.Fill(_frequencies, 1);
    }

    /// <summary>Begins a block whose frequencies are packed.</summary>
    /// <param name="place">Where they begin.</param>
    /// <param name="bytes">Their number of bytes.</param>
    public void Begin(long place, int bytes) => (_place, _bytes, _hasSums) = (place, bytes, false);

    /// <summary>Begins a block whose frequencies are given one by one.</summary>
    public void Begin() => Begin(-1, 0);

    /// <summary>Gives the frequency of a document.</summary>
    public void Set(int place, long frequency) => _frequencies[place] = frequency >= 1 && frequency <= Math.Max(1, _total)
        ? (int)frequency
        : throw segment.Corrupt($"a term occurs {frequency} times in a document, and {_total} times in all");

    /// <summary>How often the term occurs in the documents before a place.</summary>
    /// <exception cref="IOException">The frequencies are damaged, or cannot be read.</exception>
    public long Before(int place)
    {
        if (!_hasSums)
        {
            _sums ??= new int[BlockPacking.Size];
            All.CopyTo(_sums, 0);
            _hasSums = BlockPacking.SumUp(_sums, 0) >= 0 ? true : throw segment.Corrupt("a term occurs too often in the documents of a block");
        }

        // Each sum counts one more at each place.
        return _sums![place] - _frequencies[place] - place - 1;
    }

    private void Read()
    {
        var bytes = input.Take(_place, _bytes);
        PatchedBlock.Read(bytes, _frequencies);
        _place = -1;
        if (BlockPacking.Largest(_frequencies) >= (ulong)_total)
        {
            throw segment.Corrupt("a term occurs more often in a document than in all");
        }

        BlockPacking.Increment(_frequencies);
    }
}
