using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsSearch.Testing;

/// <summary>The bytes that an object takes in memory with all that it holds, each object once, as a 64-bit process lays them out.</summary>
/// <remarks>Any thread.</remarks>
public static class ObjectBytes
{
    private const int Word = 8;

    // The header and the type; of an array, its length too.
    private const int Header = 2 * Word;
    private const int ArrayHeader = 3 * Word;

    /// <summary>The bytes of an object, without what was there before it.</summary>
    /// <param name="root">The object.</param>
    /// <param name="another">One that was made the same way earlier: what both hold was not made for either.</param>
    public static long Of(object root, object another)
    {
        var held = new HashSet<object>(ReferenceEqualityComparer.Instance);
        AddUp(another, held);
        return AddUp(root, held);
    }

    private static long AddUp(object root, HashSet<object> seen)
    {
        var (left, bytes) = (new Stack<object>([root]), 0L);
        while (left.TryPop(out var next))
        {
            if (next is not (Type or Delegate) && seen.Add(next))
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
                return Header + RoundedUp(Fields(value.GetType()).Sum(field =>
                {
                    Push(field.FieldType, field.GetValue(value), left);
                    return (long)SizeOf(field.FieldType);
                }));
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

    // That of a reference, where the type is one.
    private static int SizeOf(Type type) => RuntimeHelpers.SizeOf(type.TypeHandle);

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
