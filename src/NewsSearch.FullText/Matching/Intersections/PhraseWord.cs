using NewsSearch.FullText.Codec;
using NewsSearch.FullText.Codec.Packing;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>A word of a phrase in a field of a segment: which of some documents have it, and its positions in those that are asked for later.</summary>
/// <remarks>One thread at a time; forward only.</remarks>
/// <param name="cursor">The word's documents, before the first.</param>
/// <param name="positions">Its positions.</param>
/// <param name="offsets">Where it stands in the phrase, counted from the first word; several times if it is repeated.</param>
/// <param name="cursors">Where it takes what it needs.</param>
internal sealed class PhraseWord(DocumentCursor cursor, PositionCursor positions, int[] offsets, CursorPool cursors)
{
    private readonly int[] _places = cursors.Integers();
    private readonly int[] _frequencies = cursors.Integers();
    private readonly long[] _skipped = cursors.Longs();
    private readonly long[] _blocks = cursors.Longs();

    /// <summary>Where it stands in the phrase.</summary>
    public ReadOnlySpan<int> Offsets => offsets;

    /// <summary>The number of its documents.</summary>
    public int DocumentFrequency => cursor.DocumentFrequency;

    /// <summary>The field whose lengths are in the impacts of its blocks; null for none.</summary>
    public string? LengthField => cursor.LengthField;

    /// <summary>Its blocks, and how good they can be; null if it has too few documents for blocks.</summary>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    public BlockIndexCursor? OpenBlocks() => cursor.OpenBlocks();

    /// <summary>How often it occurs in a document that was kept.</summary>
    public int Frequency(int number) => _frequencies[number];

    /// <summary>Goes to the next block of documents, and not to those before one.</summary>
    /// <returns>All of them; none at the end.</returns>
    public ReadOnlySpan<int> NextBlock(int from)
    {
        var next = Math.Max(from, cursor.Last == int.MaxValue ? cursor.Last : cursor.Last + 1);
        return next < int.MaxValue && cursor.SeekBlock(next) ? cursor.Documents.AsSpan(0, cursor.Count) : [];
    }

    /// <summary>Remembers where the positions in some documents of the block are.</summary>
    /// <param name="places">The places of the documents in the block, ascending, which are their numbers too.</param>
    public void Remember(ReadOnlySpan<int> places) => Remember(places, places);

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
                // By the index, which says where the positions of the block are.
                cursor.SeekBlock(documents[next]);
            }

            var end = next + BlockSearch.CountUpTo(documents[next..], cursor.Last);
            if (cursor.Find(documents[next..end], _places) is var found and > 0)
            {
                MoveFound(documents[kept..end], numbers[kept..end], next - kept);
                Remember(_places.AsSpan(0, found), numbers.Slice(kept, found));
                kept += found;
            }

            next = end;
        }

        return kept;
    }

    /// <summary>The gaps before the positions in a document that was kept, in their order; valid until the next call.</summary>
    /// <returns>As many as its <see cref="Frequency"/>, and whatever follows up to <see cref="GapSearch.RoomFor"/> that.</returns>
    /// <exception cref="IOException">The file is damaged or cannot be read.</exception>
    public ReadOnlySpan<int> Gaps(int number) => positions.Gaps(_blocks[number], _skipped[number], _frequencies[number]);

    /// <summary>Moves the documents of a block that were found, their numbers and their places to the front.</summary>
    /// <param name="documents">Room, and from <paramref name="first"/> on the documents.</param>
    /// <param name="numbers">As many numbers.</param>
    /// <param name="first">The first document.</param>
    private void MoveFound(Span<int> documents, Span<int> numbers, int first)
    {
        var moved = 0;
        for (var i = first; i < documents.Length; i++)
        {
            var place = _places[i - first];
            (documents[moved], numbers[moved], _places[moved]) = (documents[i], numbers[i], place);
            moved += place >= 0 ? 1 : 0;
        }
    }

    private void Remember(ReadOnlySpan<int> places, ReadOnlySpan<int> numbers)
    {
        var start = cursor.SoughtAt ?? BlockPlace.Beginning;
        var frequencies = cursor.Frequencies;
        Span<int> before = stackalloc int[places.Length];
        cursor.OccurrencesBefore(places, before);
        for (var i = 0; i < places.Length; i++)
        {
            var number = numbers[i];
            _frequencies[number] = frequencies[places[i]];
            (_blocks[number], _skipped[number]) = (start.Positions, start.PositionsBefore + before[i]);
        }
    }
}
