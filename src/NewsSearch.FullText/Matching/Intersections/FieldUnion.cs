namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>The documents in which a word or phrase occurs in any of some fields, with the weighted number of occurrences.</summary>
/// <remarks>One thread at a time; forward only.</remarks>
/// <param name="fields">The fields.</param>
internal sealed class FieldUnion(WeightedField[] fields)
{
    private readonly int[] _frequencies = new int[IFieldOccurrences.Window];
    private readonly Queue[] _queues = fields.Length == 1 ? [] : Array.ConvertAll(fields, field => new Queue(field));

    /// <summary>Goes on to the next documents.</summary>
    /// <param name="from">No document before it is wanted.</param>
    /// <param name="documents">Room for <see cref="IFieldOccurrences.Window"/> documents, which come in their order.</param>
    /// <param name="occurrences">Room for as many weighted numbers.</param>
    /// <returns>The number of documents; 0 at the end.</returns>
    public int Next(int from, Span<int> documents, Span<float> occurrences)
    {
        if (fields is [var only])
        {
            var found = only.Occurrences.Next(from, documents, _frequencies);
            for (var i = 0; i < found; i++)
            {
                occurrences[i] = only.Weight * _frequencies[i];
            }

            return found;
        }

        var count = 0;
        while (count < IFieldOccurrences.Window && First(from) is var document and < int.MaxValue)
        {
            var sum = 0f;
            foreach (var queue in _queues)
            {
                sum += queue.Take(document);
            }

            (documents[count], occurrences[count]) = (document, sum);
            count++;
        }

        return count;
    }

    private int First(int from)
    {
        var first = int.MaxValue;
        foreach (var queue in _queues)
        {
            first = Math.Min(first, queue.Peek(from));
        }

        return first;
    }

    /// <summary>The next documents of a field.</summary>
    private sealed class Queue(WeightedField field)
    {
        private readonly int[] _documents = new int[IFieldOccurrences.Window];
        private readonly int[] _frequencies = new int[IFieldOccurrences.Window];
        private int _next;
        private int _count;
        private bool _isAtEnd;

        public int Peek(int from)
        {
            if (_next == _count && !_isAtEnd)
            {
                (_next, _count) = (0, field.Occurrences.Next(from, _documents, _frequencies));
                _isAtEnd = _count == 0;
            }

            return _isAtEnd ? int.MaxValue : _documents[_next];
        }

        public float Take(int document) => _next < _count && _documents[_next] == document ? field.Weight * _frequencies[_next++] : 0;
    }
}
