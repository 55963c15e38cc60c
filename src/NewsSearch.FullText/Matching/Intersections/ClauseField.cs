using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>A field of a clause, and where it may occur among the documents at hand.</summary>
/// <remarks>One thread at a time; forward only. It either leads, with <see cref="Fill"/>, or is asked, with <see cref="Find"/>.</remarks>
/// <param name="field">The field.</param>
/// <param name="isAskedAgain">Whether it is asked to confirm.</param>
/// <param name="cursors">Where it takes what it needs.</param>
internal sealed class ClauseField(WeightedField field, bool isAskedAgain, CursorPool cursors)
{
    private readonly int[] _frequencies = cursors.Integers();

    // By the numbers of documents: their places in what the field told last, or -1.
    private readonly int[] _places = isAskedAgain ? cursors.Integers() : [];
    private int[] _documents = [];
    private int _next;
    private int _count;
    private bool _isAtEnd;

    /// <summary>Goes on to the next documents, whose numbers are their places, and takes them all.</summary>
    /// <param name="from">No document before it is wanted.</param>
    /// <param name="documents">Room for <see cref="IFieldOccurrences.Window"/> documents, which come in their order.</param>
    /// <param name="occurrences">Room for as many weighted numbers of occurrences, or more.</param>
    /// <returns>The number of documents; 0 at the end.</returns>
    public int TakeAll(int from, Span<int> documents, Span<float> occurrences)
    {
        var count = field.Occurrences.Next(from, documents, _frequencies);
        for (var i = 0; i < count; i++)
        {
            occurrences[i] = field.Weight * _frequencies[i];
        }

        for (var i = 0; i < count && isAskedAgain; i++)
        {
            _places[i] = i;
        }

        return count;
    }

    /// <summary>Goes on to the next documents if all have been taken.</summary>
    /// <param name="from">No document before it is wanted.</param>
    public void Fill(int from)
    {
        if (_next == _count && !_isAtEnd)
        {
            _documents = _documents.Length == 0 ? cursors.Integers() : _documents;
            (_next, _count) = (0, field.Occurrences.Next(from, _documents, _frequencies));
            _isAtEnd = _count == 0;
        }
    }

    /// <summary>The next document; the largest number at the end; null if others are to be read first.</summary>
    public int? Peek() => _next < _count ? _documents[_next] : _isAtEnd ? int.MaxValue : null;

    /// <summary>Takes a document, if it is the next.</summary>
    /// <param name="document">The document.</param>
    /// <param name="number">Its number.</param>
    /// <returns>The weighted number of occurrences, or more; 0 if it is another.</returns>
    public float Take(int document, int number)
    {
        var isNext = _next < _count && _documents[_next] == document;
        if (isAskedAgain)
        {
            _places[number] = isNext ? _next : -1;
        }

        return isNext ? field.Weight * _frequencies[_next++] : 0;
    }

    /// <summary>Adds the weighted occurrences in some documents, or more, and marks where it may occur.</summary>
    /// <param name="documents">The documents in their order.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="sums">What is added to.</param>
    /// <param name="found">Becomes other than 0 where it may occur.</param>
    public void Find(ReadOnlySpan<int> documents, ReadOnlySpan<int> numbers, Span<float> sums, Span<int> found)
    {
        field.Occurrences.Find(documents, _frequencies);
        for (var i = 0; i < documents.Length; i++)
        {
            sums[i] += field.Weight * _frequencies[i];
            found[i] |= _frequencies[i];
            if (isAskedAgain)
            {
                _places[numbers[i]] = _frequencies[i] > 0 ? i : -1;
            }
        }
    }

    /// <summary>Adds the weighted occurrences in some documents for certain, and marks where it occurs.</summary>
    /// <param name="numbers">Their numbers, in the order of the documents.</param>
    /// <param name="sums">What is added to.</param>
    /// <param name="found">Becomes other than 0 where it occurs.</param>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    public void Confirm(ReadOnlySpan<int> numbers, Span<float> sums, Span<int> found)
    {
        Span<int> asked = stackalloc int[numbers.Length];
        Span<int> places = stackalloc int[numbers.Length];
        Span<int> frequencies = stackalloc int[numbers.Length];
        var count = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (_places[numbers[i]] is var place and >= 0)
            {
                (asked[count], places[count], frequencies[count]) = (i, place, _frequencies[place]);
                count++;
            }
        }

        field.Occurrences.Confirm(places[..count], frequencies[..count]);
        for (var i = 0; i < count; i++)
        {
            sums[asked[i]] += field.Weight * frequencies[i];
            found[asked[i]] |= frequencies[i];
        }
    }
}
