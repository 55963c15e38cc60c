using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>How often a term occurs in the documents of a block, read when it is asked for.</summary>
/// <remarks>One thread at a time. It can be used again for other terms, of other segments too.</remarks>
internal sealed class BlockFrequencies
{
    /// <summary>The largest frequency: far more than the largest article has words, and so few that the sum of a block is below 2^31.</summary>
    private const int MostInDocument = (1 << 24) - 1;

    // For so many places, running sums of all are quicker than a sum for each.
    private const int ManyPlaces = 5;

    private readonly int[] _frequencies = new int[BlockPacking.Size];
    private PostingsInput? _input;
    private SegmentPostings? _segment;
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
    /// <param name="input">The file.</param>
    /// <param name="segment">The segment, for errors.</param>
    /// <param name="total">The number of its occurrences in all documents.</param>
    public void Begin(PostingsInput input, SegmentPostings segment, long total)
    {
        (_input, _segment) = (input, segment);
        (_total, _place) = (total, -1);
        Array.Fill(_frequencies, 1);
    }

    /// <summary>Begins a block whose frequencies are packed.</summary>
    /// <param name="place">Where they begin.</param>
    /// <param name="bytes">Their number of bytes.</param>
    public void Begin(long place, int bytes) => (_place, _bytes) = (place, bytes);

    /// <summary>Begins a block whose frequencies are given one by one.</summary>
    public void Begin() => Begin(-1, 0);

    /// <summary>Gives the frequency of a document.</summary>
    public void Set(int place, long frequency) => _frequencies[place] = frequency >= 1 && frequency <= Math.Clamp(_total, 1, MostInDocument)
        ? (int)frequency
        : throw _segment!.Corrupt($"a term occurs {frequency} times in a document, and {_total} times in all");

    /// <summary>How often the term occurs in the documents before a place.</summary>
    /// <exception cref="IOException">The frequencies are damaged, or cannot be read.</exception>
    public int Before(int place) => (int)BlockPacking.SumOf(All, place);

    /// <summary>How often the term occurs in the documents before some places.</summary>
    /// <param name="places">The places, ascending.</param>
    /// <param name="sums">Room for as many numbers.</param>
    /// <exception cref="IOException">The frequencies are damaged, or cannot be read.</exception>
    public void Before(ReadOnlySpan<int> places, Span<int> sums)
    {
        if (places.Length < ManyPlaces)
        {
            for (var i = 0; i < places.Length; i++)
            {
                sums[i] = Before(places[i]);
            }

            return;
        }

        // Each running sum counts one more at each place.
        var frequencies = All;
        Span<int> running = stackalloc int[BlockPacking.Size];
        frequencies.CopyTo(running);
        BlockPacking.SumUp(running, 0);
        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i];
            sums[i] = place == 0 ? 0 : running[place - 1] - place;
        }
    }

    private void Read()
    {
        var bytes = _input!.Take(_place, _bytes);
        PatchedBlock.Read(bytes, _frequencies);
        _place = -1;
        if (BlockPacking.Largest(_frequencies) is var most && most >= Math.Min(_total, MostInDocument))
        {
            throw _segment!.Corrupt($"a term occurs {most + 1L} times in a document, and {_total} times in all");
        }

        BlockPacking.Increment(_frequencies);
    }
}
