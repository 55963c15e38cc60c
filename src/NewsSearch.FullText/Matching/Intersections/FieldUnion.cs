namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>The documents in which a word or phrase may occur in any of some fields, with the weighted number of occurrences, or more.</summary>
/// <remarks>One thread at a time; forward only.</remarks>
/// <param name="fields">The fields.</param>
internal sealed class FieldUnion(ClauseField[] fields)
{
    /// <summary>Goes on to the next documents; their numbers are their places, from 0.</summary>
    /// <param name="from">No document before it is wanted.</param>
    /// <param name="documents">Room for <see cref="IFieldOccurrences.Window"/> documents, which come in their order.</param>
    /// <param name="occurrences">Room for as many weighted numbers.</param>
    /// <returns>The number of documents; 0 at the end.</returns>
    public int Next(int from, Span<int> documents, Span<float> occurrences)
    {
        if (fields is [var only])
        {
            return only.TakeAll(from, documents, occurrences);
        }

        foreach (var field in fields)
        {
            field.Fill(from);
        }

        var count = 0;
        while (count < IFieldOccurrences.Window && First() is var document and < int.MaxValue)
        {
            var sum = 0f;
            foreach (var field in fields)
            {
                sum += field.Take(document, count);
            }

            (documents[count], occurrences[count]) = (document, sum);
            count++;
        }

        return count;
    }

    /// <summary>The next document; none where a field is to be read first, which would forget where the documents before stand in it.</summary>
    private int First()
    {
        var first = int.MaxValue;
        foreach (var field in fields)
        {
            if (field.Peek() is not { } next)
            {
                return int.MaxValue;
            }

            first = Math.Min(first, next);
        }

        return first;
    }
}
