using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.FullText.Ranking;

/// <summary>How near to each other the words of a query stand in the documents of one segment.</summary>
/// <remarks>One thread at a time. Quickest when asked about documents in their order.</remarks>
internal sealed class SegmentProximity
{
    private readonly Func<int, DocsAndPositionsEnum?[]> _open;
    private readonly float[] _weights;
    private readonly Pair[] _pairs;
    private readonly int _window;
    private readonly LengthDiscount _discount;
    private readonly DocsAndPositionsEnum?[][] _words;
    private WordPositions[] _positions = [];
    private int _lastDocument = int.MaxValue;

    /// <summary>Two words of the query.</summary>
    /// <param name="First">The number of the one.</param>
    /// <param name="Second">The number of the other.</param>
    /// <param name="Factor">What endless nearness would score.</param>
    public readonly record struct Pair(int First, int Second, float Factor);

    /// <summary>Creates it; nothing is read yet.</summary>
    /// <param name="open">Opens the words in a field.</param>
    /// <param name="weights">The weights of the fields.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="window">The largest distance in positions.</param>
    /// <param name="discount">The lengths of the documents.</param>
    public SegmentProximity(Func<int, DocsAndPositionsEnum?[]> open, float[] weights, Pair[] pairs, int window, LengthDiscount discount)
    {
        (_open, _weights, _pairs, _window, _discount) = (open, weights, pairs, window, discount);
        _words = new DocsAndPositionsEnum?[weights.Length][];
        Nearness = new float[pairs.Length];
    }

    /// <summary>How near the words of each pair stand in the document last asked about: the weighted sum of 1 / distance.</summary>
    public float[] Nearness { get; }

    /// <summary>What the nearness of the words adds to the score of a document.</summary>
    public float Score(int document)
    {
        if (document < _lastDocument)
        {
            _positions = _positions.Length > 0 ? _positions : [.. Enumerable.Range(0, _pairs.Max(pair => Math.Max(pair.First, pair.Second)) + 1).Select(_ => new WordPositions())];
            for (var field = 0; field < _words.Length; field++)
            {
                _words[field] = _open(field);
            }
        }

        _lastDocument = document;
        Array.Clear(Nearness);
        for (var field = 0; field < _words.Length; field++)
        {
            AddNearness(_words[field], _weights[field], document);
        }

        var score = 0f;
        var discount = _discount.Of(document);
        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            score += Nearness[pair] == 0 ? 0 : _pairs[pair].Factor * Nearness[pair] / (Nearness[pair] + discount);
        }

        return score;
    }

    private void AddNearness(DocsAndPositionsEnum?[] words, float weight, int document)
    {
        for (var word = 0; word < words.Length; word++)
        {
            _positions[word].Reset(IsIn(words[word], document) ? words[word] : null);
        }

        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            var (first, second) = (_positions[_pairs[pair].First], _positions[_pairs[pair].Second]);
            if (first.Occurs && second.Occurs)
            {
                Nearness[pair] += weight * NearnessOf(first.Read(), second.Read());
            }
        }
    }

    private static bool IsIn(DocsAndPositionsEnum? word, int document)
    {
        if (word is null)
        {
            return false;
        }

        var at = word.DocID;
        return (at < document ? word.Advance(document) : at) == document;
    }

    /// <summary>The sum, over all places of both, of 1 / distance to the next place of the other one inside the window.</summary>
    private float NearnessOf(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var sum = 0f;
        var (i, j) = (0, 0);
        while (i < first.Length && j < second.Length)
        {
            var distance = Math.Abs(first[i] - second[j]);
            if (distance <= _window)
            {
                sum += 1f / Math.Max(1, distance);
            }

            // This was the next place of the other one for the one that stands earlier.
            if (first[i] < second[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }
}

/// <summary>The positions of one word in one document, read when asked for.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class WordPositions
{
    private DocsAndPositionsEnum? _word;
    private int[] _positions = new int[16];
    private int _count;

    /// <summary>Whether the word occurs.</summary>
    public bool Occurs => _word is not null;

    /// <summary>Goes to another document; null where the word does not occur.</summary>
    public void Reset(DocsAndPositionsEnum? word) => (_word, _count) = (word, 0);

    /// <summary>The positions in their order.</summary>
    public ReadOnlySpan<int> Read()
    {
        if (_count == 0)
        {
            var count = _word!.Freq;
            if (count > _positions.Length)
            {
                Array.Resize(ref _positions, Math.Max(count, _positions.Length * 2));
            }

            while (_count < count)
            {
                _positions[_count++] = _word.NextPosition();
            }
        }

        return _positions.AsSpan(0, _count);
    }
}
