namespace NewsSearch.FullText.Schema;

/// <summary>A hash of a sketch as a term: its lowest 42 bits in six ASCII characters, which say enough and keep the dictionary small.</summary>
internal static class SketchTerm
{
    /// <summary>The length in characters, and in bytes.</summary>
    public const int Length = 6;

    private const int BitsPerCharacter = 7;
    private const ulong Character = (1UL << BitsPerCharacter) - 1;

    /// <summary>The part of a hash that is kept.</summary>
    public static ulong Key(ulong hash) => hash & ((1UL << (Length * BitsPerCharacter)) - 1);

    /// <summary>The term of a hash.</summary>
    public static string Of(ulong hash) => string.Create(Length, hash, static (term, value) =>
    {
        for (var i = Length - 1; i >= 0; i--, value >>= BitsPerCharacter)
        {
            term[i] = (char)(value & Character);
        }
    });

    /// <summary>Writes the bytes of a term.</summary>
    public static void Write(ulong hash, Span<byte> term)
    {
        for (var i = Length - 1; i >= 0; i--, hash >>= BitsPerCharacter)
        {
            term[i] = (byte)(hash & Character);
        }
    }

    /// <summary>The key of a term's bytes.</summary>
    public static ulong Parse(ReadOnlySpan<byte> term)
    {
        var key = 0UL;
        foreach (var character in term)
        {
            key = (key << BitsPerCharacter) | character;
        }

        return key;
    }
}
