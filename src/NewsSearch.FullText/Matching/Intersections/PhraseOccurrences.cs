using Lucene.Net.Util;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>
/// The documents with an exact phrase in a field of a segment. Those with all words are found block by block, the rarest word first; only of them
/// are positions read.
/// </summary>
internal sealed class PhraseOccurrences : IFieldOccurrences
{
    private readonly PhraseWord[] _words;
    private readonly IBits? _accepted;
    private readonly PhrasePositions _starts = new();
    private readonly int[] _documents = new int[IFieldOccurrences.Window];
    private readonly int[] _numbers = new int[IFieldOccurrences.Window];

    /// <summary>Creates it.</summary>
    /// <param name="words">The words, each once.</param>
    /// <param name="accepted">The documents that <see cref="Next"/> may give; null for all.</param>
    public PhraseOccurrences(PhraseWord[] words, IBits? accepted)
    {
        _words = [.. words.OrderBy(word => word.DocumentFrequency)];
        _accepted = accepted;
    }

    /// <inheritdoc/>
    public long Cost => _words[0].DocumentFrequency;

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

            block.CopyTo(_documents);
            for (var i = 0; i < block.Length; i++)
            {
                _numbers[i] = i;
            }

            var count = AcceptedDocuments.Keep(_documents.AsSpan(0, block.Length), _numbers, _accepted);
            if (count > 0)
            {
                _words[0].Remember(_numbers.AsSpan(0, count));
                count = KeepOthers(1, count);
            }

            var matches = 0;
            for (var i = 0; i < count; i++)
            {
                if (Frequency(_numbers[i]) is var frequency and > 0)
                {
                    (documents[matches], frequencies[matches]) = (_documents[i], frequency);
                    matches++;
                }
            }

            if (matches > 0)
            {
                return matches;
            }
        }
    }

    /// <inheritdoc/>
    public void Find(ReadOnlySpan<int> documents, Span<int> frequencies)
    {
        documents.CopyTo(_documents);
        frequencies[..documents.Length].Clear();
        for (var i = 0; i < documents.Length; i++)
        {
            _numbers[i] = i;
        }

        var count = KeepOthers(0, documents.Length);
        for (var i = 0; i < count; i++)
        {
            frequencies[_numbers[i]] = Frequency(_numbers[i]);
        }
    }

    private int KeepOthers(int first, int count)
    {
        for (var word = first; word < _words.Length && count > 0; word++)
        {
            count = _words[word].Keep(_documents.AsSpan(0, count), _numbers.AsSpan(0, count));
        }

        return count;
    }

    private int Frequency(int number)
    {
        for (var word = 0; word < _words.Length && (word == 0 || _starts.Count > 0); word++)
        {
            var offsets = _words[word].Offsets;
            var positions = _words[word].Positions(number);
            for (var i = 0; i < offsets.Length; i++)
            {
                if (word == 0 && i == 0)
                {
                    _starts.Begin(positions, offsets[0]);
                }
                else
                {
                    _starts.Keep(positions, offsets[i]);
                }
            }
        }

        return _starts.Count;
    }
}
