using NewsSearch.FullText.Codec;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>A word of a phrase in a field of a segment: which of some documents have it, and its positions in those that are asked for later.</summary>
/// <remarks>One thread at a time; forward only.</remarks>
/// <param name="cursor">The word's documents, before the first.</param>
/// <param name="positions">Its positions.</param>
/// <param name="offsets">Where it stands in the phrase, counted from the first word; several times if it is repeated.</param>
internal sealed class PhraseWord(DocumentCursor cursor, PositionCursor positions, int[] offsets)
{
    // Far more than the largest article has words.
    private const int MostPositions = 1 << 25;

    private readonly int[] _places = new int[IFieldOccurrences.Window];
    private readonly int[] _frequencies = new int[IFieldOccurrences.Window];
    private readonly long[] _skipped = new long[IFieldOccurrences.Window];
    private readonly long[] _blocks = new long[IFieldOccurrences.Window];
    private int[] _read = new int[64];

    // How often the word occurs in the documents of the block before a place.
    private long _before;
    private int _place;

    /// <summary>Where it stands in the phrase.</summary>
    public ReadOnlySpan<int> Offsets => offsets;

    /// <summary>The number of its documents.</summary>
    public int DocumentFrequency => cursor.DocumentFrequency;

    /// <summary>Goes to the next block of documents, and not to those before one.</summary>
    /// <returns>All of them; none at the end.</returns>
    public ReadOnlySpan<int> NextBlock(int from)
    {
        var next = Math.Max(from, cursor.Last == int.MaxValue ? cursor.Last : cursor.Last + 1);
        return next < int.MaxValue && GoTo(next) ? cursor.Documents.AsSpan(0, cursor.Count) : [];
    }

    /// <summary>Remembers where the positions in some documents of the block are.</summary>
    /// <param name="places">The places of the documents in the block, ascending, which are their numbers too.</param>
    public void Remember(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
        {
            Remember(place, place);
        }
    }

    /// <summary>Keeps of some documents those that have the word.</summary>
    /// <param name="documents">The documents in their order; afterwards those that are kept.</param>
    /// <param name="numbers">A number below 128 for each, by which its positions are asked for later; moves with it.</param>
    /// <returns>The number of those that are kept.</returns>
    public int Keep(Span<int> documents, Span<int> numbers)
    {
        var kept = 0;
        for (var next = 0; next < documents.Length;)
        {
            if (documents[next] > cursor.Last)
            {
                GoTo(documents[next]);
            }

            var end = next + BlockSearch.CountUpTo(documents[next..], cursor.Last);
            BlockSearch.Find(cursor.Documents, documents[next..end], _places);
            for (var i = next; i < end; i++)
            {
                if (_places[i - next] is var place and >= 0)
                {
                    Remember(place, numbers[i]);
                    (documents[kept], numbers[kept]) = (documents[i], numbers[i]);
                    kept++;
                }
            }

            next = end;
        }

        return kept;
    }

    /// <summary>Reads the positions in a document that was kept, in their order.</summary>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public ReadOnlySpan<int> Positions(int number)
    {
        var count = _frequencies[number];
        if (count > MostPositions)
        {
            throw cursor.Segment.Corrupt($"a word occurs {count} times in a document");
        }

        if (count > _read.Length)
        {
            Array.Resize(ref _read, Math.Max(count, 2 * _read.Length));
        }

        positions.Read(_blocks[number], _skipped[number], _read.AsSpan(0, count));
        return _read.AsSpan(0, count);
    }

    private bool GoTo(int document)
    {
        // By the index, which says where the positions of the block are.
        (_before, _place) = (0, 0);
        return cursor.SeekBlock(document);
    }

    private void Remember(int place, int number)
    {
        var start = cursor.SoughtAt ?? BlockPlace.Beginning;
        var frequencies = cursor.Frequencies;
        for (; _place < place; _place++)
        {
            _before += frequencies[_place];
        }

        (_frequencies[number], _blocks[number], _skipped[number]) = (frequencies[place], start.Positions, start.PositionsBefore + _before);
    }
}
