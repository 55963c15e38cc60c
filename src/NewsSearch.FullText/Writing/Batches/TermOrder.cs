using System.Buffers.Binary;

namespace NewsSearch.FullText.Writing.Batches;

/// <summary>The order of terms in a segment: by their bytes.</summary>
internal static class TermOrder
{
    /// <summary>The numbers of the terms of a table in their order.</summary>
    public static int[] Of(SpanTable<byte> terms)
    {
        var numbers = new int[terms.Count];
        var beginnings = new ulong[terms.Count];
        for (var number = 0; number < numbers.Length; number++)
        {
            (numbers[number], beginnings[number]) = (number, BeginningOf(terms[number]));
        }

        // Eight bytes tell most terms apart, and are compared at once.
        Array.Sort(beginnings, numbers);
        for (var start = 0; start < numbers.Length;)
        {
            var end = start + 1;
            while (end < numbers.Length && beginnings[end] == beginnings[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                numbers.AsSpan(start, end - start).Sort((one, other) => terms[one].SequenceCompareTo(terms[other]));
            }

            start = end;
        }

        return numbers;
    }

    private static ulong BeginningOf(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        }

        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        term.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }
}
