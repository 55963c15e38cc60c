using System.Numerics;

namespace NewsSearch.FullText.Codec.Columns;

/// <summary>
/// A whole number from 0 for each document of a segment, in as few bytes as the greatest needs, one, two or four: matches are spread over a
/// segment, and what a narrower column holds in the processor's cache is found many times as fast.
/// </summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class NumberColumn
{
    private readonly byte[]? _bytes;
    private readonly ushort[]? _shorts;
    private readonly int[] _numbers = [];

    /// <summary>Takes numbers below 256.</summary>
    public NumberColumn(byte[] numbers) => _bytes = numbers;

    /// <summary>Takes numbers below 65,536.</summary>
    public NumberColumn(ushort[] numbers) => _shorts = numbers;

    /// <summary>Takes numbers as they are.</summary>
    public NumberColumn(int[] numbers) => _numbers = numbers;

    /// <summary>The number of documents.</summary>
    public int Length => _bytes?.Length ?? _shorts?.Length ?? _numbers.Length;

    /// <summary>The memory of the numbers in bytes.</summary>
    public long Bytes => _bytes?.LongLength ?? (_shorts?.LongLength * sizeof(ushort)) ?? (_numbers.LongLength * sizeof(int));

    /// <summary>The number of a document.</summary>
    public int this[int document] => _bytes is not null ? _bytes[document] : _shorts is not null ? _shorts[document] : _numbers[document];

    /// <summary>Copies numbers into as few bytes as they need.</summary>
    public static NumberColumn Of(ReadOnlySpan<int> numbers)
    {
        var most = 0;
        foreach (var number in numbers)
        {
            most = Math.Max(most, number);
        }

        return most switch
        {
            <= byte.MaxValue => new NumberColumn(Narrowed<byte>(numbers)),
            <= ushort.MaxValue => new NumberColumn(Narrowed<ushort>(numbers)),
            _ => new NumberColumn(numbers.ToArray()),
        };
    }

    /// <summary>Counts the documents of each number.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="counts">For each number how many documents have it: goes up.</param>
    public void Count(ReadOnlySpan<int> documents, Span<int> counts)
    {
        if (_bytes is not null)
        {
            Count<byte>(documents, _bytes, counts);
        }
        else if (_shorts is not null)
        {
            Count<ushort>(documents, _shorts, counts);
        }
        else
        {
            Count<int>(documents, _numbers, counts);
        }
    }

    /// <summary>Reads the numbers of documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="numbers">Room for their numbers.</param>
    public void Read(ReadOnlySpan<int> documents, Span<int> numbers)
    {
        if (_bytes is not null)
        {
            Read<byte>(documents, _bytes, numbers);
        }
        else if (_shorts is not null)
        {
            Read<ushort>(documents, _shorts, numbers);
        }
        else
        {
            Read<int>(documents, _numbers, numbers);
        }
    }

    /// <summary>The numbers of all documents.</summary>
    public int[] ToArray()
    {
        var numbers = new int[Length];
        for (var document = 0; document < numbers.Length; document++)
        {
            numbers[document] = this[document];
        }

        return numbers;
    }

    /// <summary>Whether all numbers are from 0 to below a bound.</summary>
    public bool AreBelow(int bound)
    {
        for (var document = 0; document < Length; document++)
        {
            if ((uint)this[document] >= (uint)bound)
            {
                return false;
            }
        }

        return true;
    }

    // Two arrays of counts in turn, or no checks of bounds, measured no faster.
    private static void Count<T>(ReadOnlySpan<int> documents, ReadOnlySpan<T> numbers, Span<int> counts)
        where T : unmanaged, IBinaryInteger<T>
    {
        foreach (var document in documents)
        {
            counts[int.CreateTruncating(numbers[document])]++;
        }
    }

    private static void Read<T>(ReadOnlySpan<int> documents, ReadOnlySpan<T> column, Span<int> numbers)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var i = 0; i < documents.Length; i++)
        {
            numbers[i] = int.CreateTruncating(column[documents[i]]);
        }
    }

    private static T[] Narrowed<T>(ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryInteger<T>
    {
        var narrowed = new T[numbers.Length];
        for (var i = 0; i < narrowed.Length; i++)
        {
            narrowed[i] = T.CreateTruncating(numbers[i]);
        }

        return narrowed;
    }
}
