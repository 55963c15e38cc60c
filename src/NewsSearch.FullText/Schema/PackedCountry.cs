using NewsSearch.Articles.Countries;

namespace NewsSearch.FullText.Schema;

/// <summary>A country of an article in 23 bits, and the list of them in bytes: as the index keeps them.</summary>
/// <param name="Bits">From the lowest: ten for the salience in the text in thousandths, one each for about, given and about by text, ten for the slot.</param>
internal readonly record struct PackedCountry(int Bits)
{
    /// <summary>The number of slots: one for each code of two letters.</summary>
    public const int Slots = Letters * Letters;

    /// <summary>Above the bits of every country.</summary>
    public const int Bound = Slots << SlotShift;

    private const int Letters = 26;
    private const int BytesOfOne = 3;
    private const int SalienceMask = (1 << 10) - 1;
    private const int AboutBit = 1 << 10;
    private const int GivenBit = 1 << 11;
    private const int AboutByTextBit = 1 << 12;
    private const int SlotShift = 13;

    /// <summary>The number that stands for the code, from 0; the same in all indexes.</summary>
    public int Slot => Bits >> SlotShift;

    /// <summary>The salience in thousandths, from 1 to 1,000.</summary>
    public int Salience => IsGiven ? ArticleCountry.Scale : Bits & SalienceMask;

    /// <summary>Whether the article is about it.</summary>
    public bool IsAbout => (Bits & AboutBit) != 0;

    private bool IsGiven => (Bits & GivenBit) != 0;

    /// <summary>The slot of a code; below 0 if it is not one of two letters from A to Z.</summary>
    public static int SlotOf(string code) =>
        code is [>= 'A' and <= 'Z' and var first, >= 'A' and <= 'Z' and var second] ? ((first - 'A') * Letters) + second - 'A' : -1;

    /// <summary>The code of a slot.</summary>
    public static string CodeOf(int slot) => string.Create(2, slot, (code, of) => (code[0], code[1]) = ((char)('A' + (of / Letters)), (char)('A' + (of % Letters))));

    /// <summary>Packs a list in its order. Codes that have no slot are left out.</summary>
    public static byte[] Write(IReadOnlyList<ArticleCountry> countries)
    {
        var bytes = new byte[countries.Count * BytesOfOne];
        var end = 0;
        foreach (var country in countries)
        {
            if (SlotOf(country.Code) is >= 0 and var slot)
            {
                var bits = (slot << SlotShift) | (int)Math.Round(country.TextSalience * ArticleCountry.Scale)
                    | (country.IsAbout ? AboutBit : 0) | (country.IsGiven ? GivenBit : 0) | (country.IsAboutByText ? AboutByTextBit : 0);
                (bytes[end], bytes[end + 1], bytes[end + 2]) = ((byte)bits, (byte)(bits >> 8), (byte)(bits >> 16));
                end += BytesOfOne;
            }
        }

        return bytes[..end];
    }

    /// <summary>Appends what <see cref="Write"/> packed to a list.</summary>
    public static void Read(ReadOnlySpan<byte> bytes, List<PackedCountry> countries)
    {
        for (; bytes.Length >= BytesOfOne; bytes = bytes[BytesOfOne..])
        {
            countries.Add(new PackedCountry(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16)));
        }
    }

    /// <summary>The country.</summary>
    public ArticleCountry Unpack() => new(CodeOf(Slot), (double)(Bits & SalienceMask) / ArticleCountry.Scale)
    {
        IsAbout = IsAbout,
        IsGiven = IsGiven,
        IsAboutByText = (Bits & AboutByTextBit) != 0,
    };
}
