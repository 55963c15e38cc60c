using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec.Reading;

/// <summary>
/// Cursors over postings, and arrays for the documents of a block, that are used again: by the walk through the next segment, and by the next search.
/// A search over many segments would allocate most of its memory for them.
/// </summary>
/// <remarks>One thread at a time. Each thread keeps one pool that is at rest, and of each kind no more than usual searches take.</remarks>
internal sealed class CursorPool
{
    private const int MostCursors = 64;
    private const int MostArrays = 256;

    [ThreadStatic]
    private static CursorPool? _atRest;

    private readonly Shelf<DocumentCursor> _documents = new(static () => new DocumentCursor());
    private readonly Shelf<BlockPositionsEnum> _positions = new(static () => new BlockPositionsEnum());
    private readonly Shelf<int[]> _integers = new(static () => new int[BlockPacking.Size]);
    private readonly Shelf<long[]> _longs = new(static () => new long[BlockPacking.Size]);
    private readonly Shelf<float[]> _floats = new(static () => new float[BlockPacking.Size]);
    private readonly Shelf<List<Impact>> _impacts = new(static () => []);
    private readonly Shelf<ulong[]> _words = new(static () => new ulong[BlockPacking.Size]);

    /// <summary>The pool of the thread that is at rest, or a new one.</summary>
    public static CursorPool Rent()
    {
        var pool = _atRest ?? new CursorPool();
        _atRest = null;
        return pool;
    }

    /// <summary>Lets a pool rest, of which nothing is used any more.</summary>
    public static void Return(CursorPool pool)
    {
        pool.TakeBack();
        pool.Shrink();
        _atRest = pool;
    }

    /// <summary>Finds impacts: for all who take from the pool, and at rest between their calls.</summary>
    public ImpactCollector Collector { get; } = new();

    /// <summary>A cursor over the documents of a term, that is to begin one.</summary>
    public DocumentCursor Documents() => _documents.Take();

    /// <summary>A walk through the documents and positions of a term, that is to begin one.</summary>
    public BlockPositionsEnum Positions() => _positions.Take();

    /// <summary>Room for impacts, empty.</summary>
    public List<Impact> Impacts()
    {
        var impacts = _impacts.Take();
        impacts.Clear();
        return impacts;
    }

    /// <summary>128 numbers, all 0.</summary>
    public int[] Integers() => Cleared(_integers);

    /// <summary>128 large numbers, all 0.</summary>
    public long[] Longs() => Cleared(_longs);

    /// <summary>128 fractions, all 0.</summary>
    public float[] Floats() => Cleared(_floats);

    /// <summary>128 words of 64 bits, none set.</summary>
    public ulong[] Words() => Cleared(_words);

    /// <summary>Takes back all that it has given; none of it may be used afterwards.</summary>
    public void TakeBack()
    {
        _documents.TakeBack();
        _positions.TakeBack();
        _impacts.TakeBack();
        _integers.TakeBack();
        _longs.TakeBack();
        _floats.TakeBack();
        _words.TakeBack();
    }

    private void Shrink()
    {
        _documents.Shrink(MostCursors);
        _positions.Shrink(MostCursors);
        _impacts.Shrink(MostArrays);
        _integers.Shrink(MostArrays);
        _longs.Shrink(MostArrays);
        _floats.Shrink(MostArrays);
        _words.Shrink(MostArrays);
    }

    private static T[] Cleared<T>(Shelf<T[]> shelf)
    {
        var array = shelf.Take();
        Array.Clear(array);
        return array;
    }

    private sealed class Shelf<T>(Func<T> create)
    {
        private readonly List<T> _all = [];
        private int _taken;

        public T Take()
        {
            if (_taken == _all.Count)
            {
                _all.Add(create());
            }

            return _all[_taken++];
        }

        public void TakeBack() => _taken = 0;

        public void Shrink(int most)
        {
            if (_all.Count > most)
            {
                _all.RemoveRange(most, _all.Count - most);
            }
        }
    }
}
