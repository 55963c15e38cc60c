using System.Numerics;
using System.Security.Cryptography;

namespace NewsSearch.FullText.Writing.Batches;

/// <summary>Distinct spans of characters or bytes, numbered from 0 in the order in which they came: a hash table over one array.</summary>
/// <remarks>One thread at a time. Nothing is allocated for a span. Each process hashes in a way of its own, so that no text can be made to be slow.</remarks>
/// <typeparam name="T">What the spans consist of.</typeparam>
internal sealed class SpanTable<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private const ulong Odd = 0x9E3779B97F4A7C15;
    private const int SlotsOfSpan = 2;

    private static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private T[] _content = new T[256];
    private int[] _ends = new int[64];

    // The upper half of a slot is the hash, the lower half the number, counted from 1.
    private ulong[] _slots = new ulong[128];

    /// <summary>The number of spans.</summary>
    public int Count { get; private set; }

    /// <summary>The memory that is used, in bytes, about.</summary>
    public long Bytes => ((long)StartOf(Count) * sizeof(char)) + ((long)Count * (sizeof(int) + (SlotsOfSpan * sizeof(ulong))));

    /// <summary>A span by its number.</summary>
    public ReadOnlySpan<T> this[int number] => _content.AsSpan(StartOf(number), _ends[number] - StartOf(number));

    /// <summary>Gives the number of a span, which is added if it is new: then its number is the count before.</summary>
    public int Add(ReadOnlySpan<T> span)
    {
        var hash = Hash(span);
        var mask = _slots.Length - 1;
        var place = (int)hash & mask;
        for (; _slots[place] != 0; place = (place + 1) & mask)
        {
            if (_slots[place] >> 32 == hash && (int)(uint)_slots[place] - 1 is var number && this[number].SequenceEqual(span))
            {
                return number;
            }
        }

        Append(span);
        _slots[place] = ((ulong)hash << 32) | (uint)Count;
        if (Count * SlotsOfSpan > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    /// <summary>Forgets all spans, and keeps the memory.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
    }

    private int StartOf(int number) => number == 0 ? 0 : _ends[number - 1];

    private void Append(ReadOnlySpan<T> span)
    {
        var start = StartOf(Count);
        var end = checked(start + span.Length);
        if (end > _content.Length)
        {
            Array.Resize(ref _content, (int)Math.Min(Math.Max(end, _content.Length * 2L), Array.MaxLength));
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
        }

        span.CopyTo(_content.AsSpan(start));
        _ends[Count++] = end;
    }

    private void Grow()
    {
        var slots = new ulong[_slots.Length * 2];
        var mask = slots.Length - 1;
        foreach (var slot in _slots)
        {
            if (slot != 0)
            {
                var place = (int)(slot >> 32) & mask;
                while (slots[place] != 0)
                {
                    place = (place + 1) & mask;
                }

                slots[place] = slot;
            }
        }

        _slots = slots;
    }

    private static uint Hash(ReadOnlySpan<T> span)
    {
        var hash = Seed;
        foreach (var value in span)
        {
            hash = (hash ^ uint.CreateTruncating(value)) * Odd;
            hash ^= hash >> 29;
        }

        return (uint)(hash ^ (hash >> 32));
    }
}
