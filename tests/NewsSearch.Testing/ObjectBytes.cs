using System.Collections;
using System.Reflection;

namespace NewsSearch.Testing;

/// <summary>The bytes that an object takes in memory with all that it holds, each object once, as a 64-bit process lays them out.</summary>
/// <remarks>Any thread.</remarks>
public static class ObjectBytes
{
    private const int Word = 8;

    // The header and the type; of an array, its length too.
    private const int Header = 2 * Word;
    private const int ArrayHeader = 3 * Word;

    /// <summary>The bytes of an object. Types, and what is there without it, do not count.</summary>
    /// <param name="root">The object.</param>
    /// <param name="isShared">Tells of what it holds whether it is there without it.</param>
    public static long Of(object root, Predicate<object> isShared)
    {
        var (seen, left, bytes) = (new HashSet<object>(ReferenceEqualityComparer.Instance), new Stack<object>([root]), 0L);
        while (left.TryPop(out var next))
        {
            if (next is not (Type or Delegate) && !isShared(next) && seen.Add(next))
            {
                bytes += Own(next, left);
            }
        }

        return bytes;
    }

    private static long Own(object value, Stack<object> left)
    {
        switch (value)
        {
            case string text:
                return RoundedUp(Header + sizeof(int) + ((text.Length + 1) * sizeof(char)));
            case Array array:
                var type = array.GetType().GetElementType()!;
                foreach (var element in (IEnumerable)array)
                {
                    Push(type, element, left);
                }

                return RoundedUp(ArrayHeader + (array.LongLength * SizeOf(type)));
            default:
                return Header + Fields(value.GetType()).Sum(field =>
                {
                    Push(field.FieldType, field.GetValue(value), left);
                    return RoundedUp(SizeOf(field.FieldType));
                });
        }
    }

    /// <summary>Puts down what a field or an element refers to.</summary>
    private static void Push(Type type, object? value, Stack<object> left)
    {
        if (value is null || type.IsPrimitive || type.IsEnum)
        {
            return;
        }

        if (!type.IsValueType)
        {
            left.Push(value);
            return;
        }

        foreach (var field in Fields(value.GetType()))
        {
            Push(field.FieldType, field.GetValue(value), left);
        }
    }

    private static long SizeOf(Type type) => !type.IsValueType ? Word
        : type.IsEnum ? SizeOf(type.GetEnumUnderlyingType())
        : type.IsPrimitive ? System.Runtime.InteropServices.Marshal.SizeOf(type)
        : RoundedUp(Fields(type).Sum(field => RoundedUp(SizeOf(field.FieldType))));

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static long RoundedUp(long bytes) => (bytes + Word - 1) / Word * Word;
}
