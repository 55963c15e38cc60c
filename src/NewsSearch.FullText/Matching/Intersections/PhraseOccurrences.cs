using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>
/// The documents with an exact phrase in a field of a segment. Those with all words are found block by block, the rarest word first; as often as the
/// word that is least often there, the phrase can occur. Positions are read only of documents that are to be confirmed.
/// </summary>
internal sealed class PhraseOccurrences : IBoundedOccurrences
{
    private readonly PhraseWord[] _words;
    private readonly IBits? _accepted;
    private readonly bool _counted;
    private readonly PhraseStarts _starts;
    private readonly int[] _documents;

    // By the place of a document in what was told last: by which number the words remember it.
    private readonly int[] _numbers;

    /// <summary>Creates it.</summary>
    /// <param name="words">The words, each once.</param>
    /// <param name="accepted">The documents that <see cref="Next"/> may give; null for all.</param>
    /// <param name="counted">Whether frequencies are wanted; otherwise it is only told whether it occurs.</param>
    /// <param name="cursors">Where it takes what it needs.</param>
    public PhraseOccurrences(PhraseWord[] words, IBits? accepted, bool counted, CursorPool cursors)
    {
        (_documents, _numbers, _starts) = (cursors.Integers(), cursors.Integers(), new PhraseStarts(cursors));
        _words = [.. words.OrderBy(word => word.DocumentFrequency)];
        (_accepted, _counted) = (accepted, counted);
    }

    /// <inheritdoc/>
    public long Cost => _words[0].DocumentFrequency;

    /// <inheritdoc/>
    public bool IsExact => false;

    /// <inheritdoc/>
    public string? LengthField => _words[0].LengthField;

    /// <inheritdoc/>
    public BlockIndexCursor? OpenBlocks() => _words[0].OpenBlocks();

    /// <inheritdoc/>
    public int Next(int from, Span<int> documents, Span<int> frequencies)
    {
        while (true)
        {
            var block = _words[0].NextBlock(from);
            if (block.IsEmpty)
            {
                return 0;
            }

            block.CopyTo(documents);
            NumberPlaces(block.Length);
            var count = AcceptedDocuments.Keep(documents[..block.Length], _numbers, _accepted);
            if (count > 0)
            {
                _words[0].Remember(_numbers.AsSpan(0, count));
                count = KeepOthers(1, documents[..count]);
            }

            if (count > 0)
            {
                for (var i = 0; i < count; i++)
                {
                    frequencies[i] = Most(_numbers[i]);
                }

                return count;
            }
        }
    }

    /// <inheritdoc/>
    public void Find(ReadOnlySpan<int> documents, Span<int> frequencies)
    {
        documents.CopyTo(_documents);
        frequencies[..documents.Length].Clear();
        NumberPlaces(documents.Length);
        var count = KeepOthers(0, _documents.AsSpan(0, documents.Length));
        for (var i = 0; i < count; i++)
        {
            frequencies[_numbers[i]] = Most(_numbers[i]);
        }

        NumberPlaces(documents.Length);
    }

    /// <inheritdoc/>
    public void Confirm(ReadOnlySpan<int> places, Span<int> frequencies)
    {
        // Word by word through all documents, as their positions stand in the file.
        _starts.Clear();
        for (var word = 0; word < _words.Length; word++)
        {
            FindStarts(_words[word], isFirst: word == 0, places);
        }

        for (var i = 0; i < places.Length; i++)
        {
            frequencies[i] = _counted ? _starts.Count(i) : Math.Min(1, _starts.Count(i));
        }
    }

    private void FindStarts(PhraseWord word, bool isFirst, ReadOnlySpan<int> places)
    {
        var offsets = word.Offsets;
        for (var i = 0; i < places.Length; i++)
        {
            if (!isFirst && _starts.Count(i) == 0)
            {
                continue;
            }

            var number = _numbers[places[i]];
            var count = word.Frequency(number);
            var gaps = word.Gaps(number);
            if (isFirst)
            {
                _starts.Begin(i, gaps[..count], offsets[0]);
            }

            for (var offset = isFirst ? 1 : 0; offset < offsets.Length; offset++)
            {
                _starts.Keep(i, gaps, count, offsets[offset]);
            }
        }
    }

    private void NumberPlaces(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _numbers[i] = i;
        }
    }

    private int KeepOthers(int first, Span<int> documents)
    {
        var count = documents.Length;
        for (var word = first; word < _words.Length && count > 0; word++)
        {
            count = _words[word].Keep(documents[..count], _numbers.AsSpan(0, count));
        }

        return count;
    }

    private int Most(int number)
    {
        if (!_counted)
        {
            return 1;
        }

        var most = int.MaxValue;
        foreach (var word in _words)
        {
            most = Math.Min(most, word.Frequency(number));
        }

        return most;
    }
}
