using Lucene.Net.Util;
using NewsSearch.FullText.Codec;

namespace NewsSearch.FullText.Writing.Batches;

/// <summary>Turns the log of a field around: from the terms of each document to the documents of each term, by counting.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class InvertedField : IInvertedTerms
{
    private readonly SpanTable<byte> _terms;
    private readonly int[] _order;
    private readonly int[] _ends;
    private readonly long[] _occurrences;
    private int _next;
    private int _start;
    private int _end;

    /// <summary>Inverts a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="terms">Its terms, and perhaps those of others.</param>
    /// <param name="order">The order of the terms.</param>
    /// <param name="memory">What is used until the next field is inverted.</param>
    /// <param name="places">The number of each document in the segment; below 0 for one that is left out.</param>
    public InvertedField(FieldLog log, SpanTable<byte> terms, int[] order, InversionMemory memory, ReadOnlySpan<int> places)
    {
        (_terms, _order, _ends) = (terms, order, memory.Ends(terms.Count));
        var length = Count(log, places);
        var start = 0;
        foreach (var term in order)
        {
            (start, _ends[term]) = (start + _ends[term], start);
        }

        _occurrences = memory.Occurrences(length);
        Scatter(log, places);
    }

    /// <inheritdoc/>
    public int Documents { get; private set; }

    /// <inheritdoc/>
    public BytesRef Term { get; } = new();

    /// <inheritdoc/>
    public ReadOnlySpan<long> Occurrences => _occurrences.AsSpan(_start, _end - _start);

    /// <inheritdoc/>
    public bool Next()
    {
        // Terms of other fields have no occurrences here.
        for (; _next < _order.Length; _next++)
        {
            var term = _order[_next];
            if (_ends[term] > _end)
            {
                (_start, _end) = (_end, _ends[term]);
                SetTerm(_terms[term]);
                _next++;
                return true;
            }
        }

        return false;
    }

    private void SetTerm(ReadOnlySpan<byte> term)
    {
        if (Term.Bytes.Length < term.Length)
        {
            Term.Bytes = new byte[term.Length * 2];
        }

        term.CopyTo(Term.Bytes);
        Term.Length = term.Length;
    }

    private int Count(FieldLog log, ReadOnlySpan<int> places)
    {
        var length = 0;
        for (var i = 0; i < log.Count; i++)
        {
            if (places[log.Document(i)] < 0)
            {
                continue;
            }

            var before = length;
            foreach (var term in log.Entries(i))
            {
                if (term >= 0)
                {
                    _ends[term]++;
                    length++;
                }
            }

            Documents += length > before ? 1 : 0;
        }

        return length;
    }

    private void Scatter(FieldLog log, ReadOnlySpan<int> places)
    {
        for (var i = 0; i < log.Count; i++)
        {
            if (places[log.Document(i)] < 0)
            {
                continue;
            }

            var occurrence = (long)places[log.Document(i)] << 32;
            foreach (var term in log.Entries(i))
            {
                if (term < 0)
                {
                    occurrence += ~term;
                    continue;
                }

                _occurrences[_ends[term]++] = occurrence++;
            }
        }
    }
}
